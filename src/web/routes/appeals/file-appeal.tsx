import './appeals.css';
import { redirect } from 'react-router';
import { AppealForm, fileAppeal, readOwnAppeals } from '#appeals/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { wordAppealReason } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { FileForm } from '#web/sending/file-form.tsx';
import { withFiles } from '#web/sending/files-of-form.ts';
import { tooLong } from '#web/text-too-long.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { dayInWords, daysLeft } from '#web/ui/dates.ts';
import { FileInput, Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/file-appeal.ts';
import { GROUNDS } from './appeal-words.ts';

export const meta = () => [{ title: `${m.appeals_file_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const own = await orErrorPage(() => readOwnAppeals(deps, actor, uuidParam(params.id)));
  return { own, against: own.against && wordAppealReason(own.against, getLocale() === 'kk' ? 'kk' : 'ru') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const typed = { ground: String(form.get('ground') ?? ''), words: String(form.get('words') ?? '') };
  return await refusable(async () => {
    const id = uuidParam(params.id);
    const read = AppealForm.safeParse(typed);
    if (!read.success) throw tooLong(read.error) ?? new Refusal('appeal_form_incomplete');
    try {
      const { appealId } = await withFiles(deps, actor, form, (files) => fileAppeal(deps, actor, id, read.data, files));
      return redirect(`/cabinet/appeals/${appealId}?filed`);
    } catch (error) {
      // a second click of the same form: the appeal is there already
      if (!(error instanceof Refusal) || error.code !== 'appeal_open_already') throw error;
      const [open] = (await readOwnAppeals(deps, actor, id)).appeals;
      if (!open) throw error;
      return redirect(`/cabinet/appeals/${open.id}`);
    }
  }, typed);
}

export default function FileAppeal({ loaderData: { own, against }, actionData }: Route.ComponentProps) {
  const locale = getLocale();
  const back = `/cabinet/applications/${own.applicationId}`;
  const refused = actionData && 'refusal' in actionData ? actionData.refusal : undefined;
  const long = refused?.code === 'text_too_long' ? refused.message : undefined;
  const refusal = long ? undefined : refused?.message;
  const typed = actionData && 'words' in actionData ? actionData : undefined;
  return (
    <div className="wrap main-top narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: m.appeals_own_application({ number: own.applicationNumber ?? '' }), href: back },
          { label: m.appeals_file_title() },
        ]}
      />
      <PageHeader title={m.appeals_file_title()} lead={m.appeals_file_lead({ number: own.applicationNumber ?? '' })} />
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      {against ? (
        <>
          <Note tone="turn" role="status">
            {against}
          </Note>
          <LinkButton kind="line" to={back}>
            {m.appeals_file_back()}
          </LinkButton>
        </>
      ) : (
        <>
          {own.lastDay && (
            <Note>
              {m.appeals_file_until({
                day: dayInWords(own.lastDay, locale, Number(own.today.slice(0, 4))),
                left: daysLeft(own.lastDay, own.today, locale),
              })}
            </Note>
          )}
          <FileForm className="stack">
            {({ working, refusal: refusedFile }) => (
              <>
                <RadioCards
                  name="ground"
                  label={m.appeals_file_ground()}
                  choices={own.grounds.map((ground) => ({ value: ground, label: GROUNDS[ground].label(), note: GROUNDS[ground].note() }))}
                  defaultValue={typed?.ground ?? (own.grounds.length === 1 ? own.grounds[0] : undefined)}
                  required
                />
                <Textarea
                  name="words"
                  label={m.appeals_file_words()}
                  hint={m.appeals_file_words_hint()}
                  rows={8}
                  defaultValue={typed?.words}
                  error={long}
                  required
                />
                <FileInput
                  name="files"
                  label={m.appeals_file_files()}
                  hint={m.appeals_file_files_hint()}
                  accept="application/pdf,image/jpeg,image/png,image/webp"
                  multiple
                  error={refusedFile}
                />
                <section className="stack-s">
                  <h2>{m.appeals_file_next_title()}</h2>
                  <ol className="plain-list">
                    <li>{m.appeals_file_next_register()}</li>
                    <li>{m.appeals_file_next_hear()}</li>
                    <li>{m.appeals_file_next_decide()}</li>
                  </ol>
                </section>
                <div className="row">
                  <Button busy={working}>{m.appeals_file_send()}</Button>
                  <LinkButton kind="quiet" to={back}>
                    {m.appeals_file_back()}
                  </LinkButton>
                </div>
              </>
            )}
          </FileForm>
        </>
      )}
    </div>
  );
}
