import { type FormEvent, useState } from 'react';
import { data, Form, redirect, useNavigation } from 'react-router';
import { PROFILE_PARTS, type Profile, type ProfilePart, readProfile, saveProfile } from '#accounts/index.ts';
import { assertAllowed, mayUseCabinet } from '#applications/index.ts';
import { jurisdictionsOf, type Procedure } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { readProcedures } from '#web/procedures.ts';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note, SavedMark } from '#web/ui/note.tsx';
import type { Route } from './+types/profile.ts';
import { BlockFields, EntryList, valuesByInput } from './block-fields.tsx';
import { changeAsked, ticksOf } from './block-form.ts';
import { PhotoForm } from './documents/photo-form.tsx';
import { needsPhoto } from './needs-photo.ts';
import type { ShownFields } from './present-fields.ts';
import { presentProfile } from './present-profile.ts';
import { typedOf } from './typed-form.ts';
import { useKeptProfile } from './use-kept-profile.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    assertAllowed(mayUseCabinet(actor));
    const profile = await readProfile(deps, actor);
    const { accuracyConfirmed, consent, hasPhoto, version } = profile;
    const today = deps.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    const saved = new URL(request.url).searchParams.has('saved');
    return {
      parts: presentProfile(profile, ofCountryOf(profile, await readProcedures(deps)), today),
      accuracyConfirmed,
      consent,
      hasPhoto,
      lacksPhoto: !hasPhoto && (await needsPhoto(deps, actor)),
      version,
      saved,
    };
  });
}

/** Whoever is known by the number of one country is not asked for that of another. */
function ofCountryOf({ parts }: Profile, procedures: readonly Procedure[]): readonly Procedure[] {
  const { values } = parts.applicant;
  const own = procedures.filter((procedure) => jurisdictionsOf([procedure]).some(({ personNumber }) => values[personNumber]));
  return own.length > 0 ? own : procedures;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const answer = await refusable(async () => {
    assertAllowed(mayUseCabinet(actor));
    const change = changeAsked(form, null);
    const { values, entries } = change ?? typedOf(form);
    const ticks = ticksOf(form);
    const part = { values, entries };
    await saveProfile(deps, actor, {
      parts: Object.fromEntries(PROFILE_PARTS.map((one) => [one, part])),
      ...ticks,
      accuracyConfirmed: ticks.accuracyConfirmed && !change?.unticks,
    });
    return redirect(change?.focus ? `/cabinet/profile#${change.focus}` : '/cabinet/profile?saved');
  });
  return 'init' in answer ? data({ ...answer.data, typed: typedOf(form) }, answer.init ?? undefined) : answer;
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_profile()} · ${m.common_product()}` }];

/** «Мой профиль»: what every new application begins from. */
export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { hasPhoto, lacksPhoto, version, saved } = loaderData;
  const faults = Object.values(loaderData.parts).flatMap(faultsOf);
  const failed = actionData && 'refusal' in actionData ? actionData : undefined;
  return (
    <div className="wrap main-top narrow stack">
      <PageHeader
        title={m.applicant_profile()}
        lead={m.applicant_profile_lead()}
        beside={<SavedMark>{saved && !failed && faults.length === 0 && m.applicant_saved()}</SavedMark>}
      />
      {saved && !failed && (
        <ErrorSummary
          key={version}
          title={m.applicant_saved_fix({ fields: m.applicant_lacks({ count: faults.length }) })}
          errors={faults}
        />
      )}
      <section className="card pad stack">
        <h2 className="card-title">{m.applicant_photo()}</h2>
        {lacksPhoto && <Note tone="turn">{m.applicant_photo_needed()}</Note>}
        <PhotoForm hasPhoto={hasPhoto} back="/cabinet/profile" />
      </section>
      <ProfileForm key={`${version}:${failed ? 'typed' : ''}`} loaded={loaderData} failed={failed} />
    </div>
  );
}

const faultsOf = ({ problems, fields, entryFields }: ShownFields) =>
  Object.entries(problems).flatMap(([field, { error }]) => {
    if (!error) return [];
    const label = [...fields, ...entryFields].find(({ name }) => name === field.replace(/^e\d+\./, ''))?.label;
    return [{ field, text: label ? m.common_summary_named({ label, text: error }) : error }];
  });

interface ProfileFormProps {
  loaded: Route.ComponentProps['loaderData'];
  failed?: { readonly refusal: { readonly message: string }; readonly typed: ReturnType<typeof typedOf> };
}

function ProfileForm({ loaded, failed }: ProfileFormProps) {
  const navigation = useNavigation();
  const { form, keep, restored } = useKeptProfile(loaded.version);
  const parts = withTyped(loaded.parts, failed?.typed);
  const [values, setValues] = useState(Object.assign({}, ...Object.values(parts).map(valuesByInput)) as Record<string, string>);
  const onInput = (event: FormEvent) => {
    const { name, value, type, checked } = event.target as HTMLInputElement;
    setValues((before) => ({ ...before, [name]: type === 'checkbox' ? (checked ? 'on' : '') : value }));
  };
  return (
    <Form method="post" className="stack" ref={form} noValidate onInput={onInput} onSubmit={keep} preventScrollReset>
      {/* Enter means «keep», not the first correction on the page */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {failed && (
        <Note tone="bad" role="alert">
          {failed.refusal.message}
        </Note>
      )}
      {restored && <Note tone="turn">{m.applicant_typing_restored()}</Note>}
      {ORDER.map((part) => (
        <ProfilePartFields key={part} title={TITLES[part]()} shown={parts[part]} values={values} />
      ))}
      <input type="hidden" name="baseVersion" value={loaded.version} />
      <div className="card pad stack">
        <Tick id="accuracy-tick" name="accuracyConfirmed" label={m.applicant_accuracy()} defaultChecked={loaded.accuracyConfirmed} />
        <Tick
          id="consent-tick"
          name="consent"
          label={m.applicant_consent()}
          hint={
            <a href="/consent/registration" target="_blank" rel="noreferrer">
              {m.applicant_consent_text()}
            </a>
          }
          defaultChecked={loaded.consent}
        />
      </div>
      <div className="form-actions">
        <span />
        <Button wide name="to" value="stay" busy={navigation.state === 'submitting' && m.applicant_saving()}>
          {m.applicant_keep()}
        </Button>
      </div>
    </Form>
  );
}

const TITLES: Readonly<Record<ProfilePart, () => string>> = {
  applicant: m.applicant_part_applicant,
  identity: m.applicant_part_identity,
  employment: m.applicant_part_employment,
  education: m.applicant_part_education,
  accessibility: m.applicant_part_accessibility,
};
const ORDER: readonly ProfilePart[] = ['applicant', 'identity', 'employment', 'education', 'accessibility'];

/** A part that no council of this site asks for is away. */
function ProfilePartFields({ title, shown, values }: { title: string; shown: ShownFields; values: Readonly<Record<string, string>> }) {
  if (shown.fields.length === 0 && shown.entryFields.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {shown.fields.length > 0 && <BlockFields shown={shown} values={values} isOpen={() => true} />}
      {shown.entryFields.length > 0 && <EntryList shown={shown} values={values} open title={title} />}
    </>
  );
}

type Parts = Route.ComponentProps['loaderData']['parts'];

/** What a person typed comes back when the save was refused. */
function withTyped(parts: Parts, typed: ReturnType<typeof typedOf> | undefined): Parts {
  if (!typed) return parts;
  const back = Object.entries(parts).map(([part, shown]) => [
    part,
    shown.entryFields.length > 0 ? { ...shown, entries: typed.entries } : { ...shown, values: typed.values },
  ]);
  return Object.fromEntries(back) as Parts;
}
