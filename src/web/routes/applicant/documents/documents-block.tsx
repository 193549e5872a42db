import IconFilePlus from '@tabler/icons-react/icons/IconFilePlus';
import { Form, Link, redirect } from 'react-router';
import { readDocumentsBlock, readFiling } from '#applications/index.ts';
import { CERTIFICATION, listHalfSent } from '#documents/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Note } from '#web/ui/note.tsx';
import { PiecewiseFrame } from '../piecewise-frame.tsx';
import type { Route } from './+types/documents-block.ts';
import { HalfSentNote } from './half-sent.tsx';
import { PlaceCard } from './place-card.tsx';
import { handlePlaceForm } from './place-form.ts';
import { hasRoom, placeView } from './place-view.ts';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    return {
      filing: await readFiling(deps, actor, id),
      documents: await readDocumentsBlock(deps, actor, id),
      view: placeView(`/cabinet/applications/${id}/edit/documents`, request.url),
      certification: CERTIFICATION,
      halfSent: await listHalfSent(deps, actor),
    };
  });
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const outcome = await refusable(async () => {
    const id = uuidParam(params.id);
    return redirect(`/cabinet/applications/${id}/edit/documents${await handlePlaceForm(deps, actor, id, form)}`);
  });
  return outcome;
}

export const meta: Route.MetaFunction = () => [{ title: `${m.documents_title()} · ${m.common_product()}` }];

export default function DocumentsBlockPage({ loaderData, actionData }: Route.ComponentProps) {
  const { filing, documents, view, certification, halfSent } = loaderData;
  const { application } = filing;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const addedHere = documents.places.flatMap(({ attached }) => attached).find(({ id }) => id === view.added);
  const added = addedHere?.version;
  const open = view.add ?? view.fromCabinet;
  const refusedPlace = (kind: string, ids: readonly string[]) =>
    refusal !== undefined && (open === kind || ids.some((id) => id === view.replace || id === view.document)) ? refusal : undefined;
  const shownAtPlace = documents.places.some(({ kind, attached }) =>
    refusedPlace(
      kind,
      attached.map(({ id }) => id),
    ),
  );
  return (
    <PiecewiseFrame {...filing} current="documents" lead={m.documents_accepts()}>
      {refusal && !shownAtPlace && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      {view.repeated && <Note role="status">{m.documents_repeated()}</Note>}
      {added && (
        <Note role="status" tone={added.findings.some(({ severity }) => severity !== 'info') ? 'turn' : 'good'}>
          {added.findings.some(({ severity }) => severity !== 'info') ? m.documents_added_with_findings() : m.documents_added()}
        </Note>
      )}
      <HalfSentNote files={halfSent} />
      {!documents.qualificationChosen && (
        <Note tone="turn">
          {m.documents_choose_qualification()}{' '}
          <Link to={`/cabinet/applications/${application.id}/edit/qualification`}>{m.documents_to_qualification()}</Link>
        </Note>
      )}
      {application.words.addDocument && documents.places.some((place) => place.open && hasRoom(place)) && (
        <div className="row">
          <LinkButton to={`/cabinet/applications/${application.id}/edit/documents/new`} icon={<Icon of={IconFilePlus} />} wide>
            {m.documents_add()}
          </LinkButton>
          <span className="small mute">{m.documents_new_hint()}</span>
        </div>
      )}
      {documents.places.map((place) => (
        <PlaceCard
          key={place.kind}
          place={place}
          view={view}
          certification={certification}
          refusal={refusedPlace(
            place.kind,
            place.attached.map(({ id }) => id),
          )}
          {...madeHere(place.kind, application, documents.consentGivenAt)}
        />
      ))}
    </PiecewiseFrame>
  );
}

/** Statement and consent can be made here; a scan of them is the other way. */
function madeHere(kind: string, { id, zone }: { id: string; zone: string }, consentGivenAt: string | null) {
  if (kind === 'statement')
    return {
      about: m.documents_statement_about(),
      beside: (
        <Form method="post" action={`/cabinet/applications/${id}/statement`}>
          <Button kind="soft" size={40}>
            {m.documents_print_statement()}
          </Button>
        </Form>
      ),
    };
  if (kind === 'consent' && consentGivenAt)
    return { about: m.documents_consent_signed({ at: numericMoment(consentGivenAt, zone) }), settled: true };
  if (kind === 'consent')
    return {
      about: m.documents_consent_about(),
      beside: (
        <LinkButton kind="soft" size={40} to={`/cabinet/applications/${id}/edit/consent`}>
          {m.documents_sign()}
        </LinkButton>
      ),
    };
  return {};
}
