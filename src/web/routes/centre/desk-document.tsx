import { Form, Link } from 'react-router';
import type { ReviewDocument } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { DocumentViewer } from '#web/routes/files/viewer.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { type DeskShown, deskHref } from './desk-address.ts';
import type { DeskProps } from './desk-data.tsx';
import { FitButton, MarkPill } from './desk-documents.tsx';

/** The chosen document beside the data; pages with a remark are pinned. */
export function DeskDocument({ desk, view }: DeskProps) {
  const document = desk.documents.find(({ id }) => id === view.document);
  if (!document?.version) return <p className="desk-empty">{m.centre_document_choose()}</p>;
  const { version } = document;
  const pinned = new Set(desk.remarks.flatMap(({ documentId, page }) => (documentId === document.id && page ? [page] : [])));
  const page = Math.min(view.page, version.pages);
  const hrefOf = (to: number) => deskHref(desk.id, { ...view, page: to, remark: null, pane: 'document' });
  return (
    <DocumentViewer
      key={version.versionId}
      versionId={version.versionId}
      name={version.name}
      pageSizes={version.pageSizes}
      page={page}
      hrefOf={hrefOf}
      markOf={(one) => (pinned.has(one) ? 'pinned' : document.mark === 'unmarked' ? undefined : 'seen')}
      beside={
        <>
          {desk.state.state === 'under_review' && (
            <Link to={deskHref(desk.id, { ...view, page, remark: 'page', pane: 'data' })} preventScrollReset>
              {m.centre_document_page_remark({ page })}
            </Link>
          )}
          <Verdict desk={desk} document={document} seenHref={hrefOf(page)} />
        </>
      }
    />
  );
}

/** The next mark that can be set: seen, then fitting. */
function Verdict({ desk, document, seenHref }: { desk: DeskShown; document: ReviewDocument; seenHref: string }) {
  const open = desk.state.state === 'under_review';
  if (open && document.mark === 'unmarked')
    return (
      <LinkButton kind="soft" size={32} to={seenHref} preventScrollReset>
        {m.centre_document_mark_seen()}
      </LinkButton>
    );
  if (open && document.mark === 'seen' && !desk.remarks.some(({ documentId }) => documentId === document.id))
    return (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="documentId" value={document.id} />
        <FitButton />
      </Form>
    );
  return <MarkPill mark={document.mark} />;
}
