import IconFolder from '@tabler/icons-react/icons/IconFolder';
import { Link, redirect } from 'react-router';
import { presentVersion, type VersionShown } from '#applications/index.ts';
import { CERTIFICATION, DOCUMENT_KINDS, type DocumentKind, listHalfSent, listOwnDocuments } from '#documents/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { DocumentCard } from '#web/ui/document-card.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/own-documents.ts';
import { PILLS } from './attached-card.tsx';
import { HalfSentNote } from './half-sent.tsx';
import { handleCabinetForm } from './own-documents-form.ts';
import { iconOf } from './place-icons.ts';
import { type PlaceView, placeView } from './place-view.ts';
import { UploadForm } from './upload-form.tsx';
import { VersionLook } from './version-look.tsx';
import { aboutVersion, verdict, worstPage } from './version-words.ts';

/** Kinds that belong to one application are added there. */
const ELSEWHERE: readonly string[] = ['statement', 'consent', 'payment_document'];
const PAGE = '/cabinet/documents';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const versions = await orErrorPage(() => listOwnDocuments(deps, actor));
  const kinds: readonly DocumentKind[] = DOCUMENT_KINDS.filter(({ id }) => !ELSEWHERE.includes(id));
  return {
    documents: versions.map(presentVersion),
    kinds,
    certification: CERTIFICATION,
    view: placeView(PAGE, request.url),
    halfSent: await listHalfSent(deps, actor),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => redirect(await handleCabinetForm(deps, actor, form)));
}

export const meta: Route.MetaFunction = () => [{ title: `${m.documents_title()} · ${m.common_product()}` }];

export default function OwnDocuments({ loaderData, actionData }: Route.ComponentProps) {
  const { documents, kinds, certification, view, halfSent } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const adding = view.add !== null || documents.length === 0;
  const form = { action: `${PAGE}?add=any`, scriptAction: `${PAGE}/upload`, certification, refusal };
  return (
    <div className="wrap stack">
      <PageHeader
        title={m.documents_title()}
        lead={m.documents_cabinet_lead()}
        beside={!adding && <LinkButton to={`${PAGE}?add=any`}>{m.documents_add()}</LinkButton>}
      />
      {view.repeated && <Note role="status">{m.documents_repeated()}</Note>}
      <HalfSentNote files={halfSent} />
      {documents.length === 0 && (
        <Empty icon={IconFolder} title={m.documents_empty_title()}>
          {m.documents_empty_text()}
        </Empty>
      )}
      {adding && (
        <Card>
          <UploadForm {...form} kinds={kinds} hidden={{}} name="add" cancelHref={documents.length > 0 ? PAGE : undefined} />
        </Card>
      )}
      <div>
        {documents.map((version) => (
          <OwnDocument key={version.documentId} version={version} view={view}>
            {view.replace === version.documentId && (
              <UploadForm
                {...form}
                action={`${PAGE}?replace=${version.documentId}`}
                kinds={kinds.filter(({ id }) => id === version.kind)}
                hidden={{ document: version.documentId }}
                name={`replace-${version.documentId}`}
                cancelHref={PAGE}
              />
            )}
          </OwnDocument>
        ))}
      </div>
    </div>
  );
}

function OwnDocument({ version, view, children }: { version: VersionShown; view: PlaceView; children: React.ReactNode }) {
  const { documentId, kind, kindLabel, name, uploadedAt } = version;
  const { state, words } = verdict(version, null);
  const opened = view.document === documentId || (view.added === documentId && state !== 'passes');
  const to = (query: string) => `${PAGE}?${query}#document-${documentId}`;
  return (
    <DocumentCard
      id={`document-${documentId}`}
      icon={iconOf(kind)}
      kind={kindLabel}
      about={`${aboutVersion(version)}, ${m.documents_uploaded_at({ at: numericMoment(uploadedAt, 'Europe/Moscow') })}`}
      state={state}
      beside={
        <>
          <Pill {...PILLS[state]} size="s">
            {words}
          </Pill>
          <Menu summary={m.documents_actions()} label={m.documents_actions_with({ name })}>
            <Link to={opened ? PAGE : to(`document=${documentId}`)} preventScrollReset>
              {opened ? m.documents_close() : m.documents_look()}
            </Link>
            <Link to={to(`replace=${documentId}`)} preventScrollReset>
              {m.documents_new_version()}
            </Link>
            <a href={`/files/documents/${version.versionId}`} download>
              {m.documents_download()}
            </a>
            <Link to={`${PAGE}/${documentId}/delete`}>{m.documents_delete()}</Link>
          </Menu>
        </>
      }
    >
      {children}
      {opened && (
        <VersionLook
          version={version}
          page={Math.min(view.page ?? worstPage(version), version.pages)}
          hrefOf={(page) => to(`document=${documentId}&page=${page}`)}
        />
      )}
    </DocumentCard>
  );
}
