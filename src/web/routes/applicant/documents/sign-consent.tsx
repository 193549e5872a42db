import { Form, Link, redirect } from 'react-router';
import { consentText } from '#accounts/index.ts';
import { procedureOf, readDocumentsBlock, readFiling, signConsent } from '#applications/index.ts';
import { say } from '#platform/language.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { shortTitle, trailTo } from '../filing-words.ts';
import type { Route } from './+types/sign-consent.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const { application } = await readFiling(deps, actor, id);
    const { consentGivenAt } = await readDocumentsBlock(deps, actor, id);
    const { version, ru, kk } = consentText('application', procedureOf(application).jurisdiction);
    return { application, consentGivenAt, text: { version, paragraphs: say({ ru, kk }).split('\n\n') } };
  });
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await signConsent(deps, actor, id, {
      agreed: form.get('agreed') === 'on',
      textVersion: String(form.get('textVersion') ?? ''),
      address,
    });
    return redirect(`/cabinet/applications/${id}/edit/documents#consent`);
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.documents_consent_title()} · ${m.common_product()}` }];

export default function SignConsent({ loaderData, actionData }: Route.ComponentProps) {
  const { application, consentGivenAt, text } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined;
  const back = `/cabinet/applications/${application.id}/edit/documents`;
  const ofTick = refusal?.code === 'consent_not_ticked';
  return (
    <div className="wrap narrow main-top stack">
      <Breadcrumbs
        crumbs={[
          ...trailTo(application.words.trail, '/cabinet/applications'),
          { label: shortTitle(application), href: back },
          { label: m.documents_consent_title() },
        ]}
      />
      <PageHeader title={m.documents_consent_title()} lead={m.documents_consent_lead()} />
      {refusal && !ofTick && (
        <Note tone="bad" role="alert">
          {refusal.message}
        </Note>
      )}
      <Card className="prose">
        {application.place && (
          <p>
            <b>{m.documents_consent_operator({ centre: application.place.centre, address: application.place.address })}</b>
          </p>
        )}
        {text.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Card>
      {consentGivenAt && <Note tone="good">{m.documents_consent_done({ at: numericMoment(consentGivenAt, application.zone) })}</Note>}
      {!consentGivenAt && !application.place && (
        <Note tone="turn">
          {m.documents_consent_no_place()}{' '}
          <Link to={`/cabinet/applications/${application.id}/edit/qualification`}>{m.documents_to_qualification()}</Link>
        </Note>
      )}
      {!consentGivenAt && application.place && application.editable ? (
        <Form method="post" className="card pad stack">
          <input type="hidden" name="textVersion" value={text.version} />
          <Tick name="agreed" label={m.documents_consent_tick()} error={ofTick ? refusal.message : undefined} />
          <div className="form-actions">
            <Link to={back}>{m.documents_back_to_documents()}</Link>
            <Button wide>{m.documents_consent_sign()}</Button>
          </div>
        </Form>
      ) : (
        <p>
          <Link to={back}>{m.documents_back_to_documents()}</Link>
        </p>
      )}
    </div>
  );
}
