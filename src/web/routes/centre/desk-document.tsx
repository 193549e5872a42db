import IconMessagePlus from '@tabler/icons-react/icons/IconMessagePlus';
import { Form, Link } from 'react-router';
import type { ReviewDocument } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { DocumentViewer } from '#web/routes/files/viewer.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
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
      markOf={(one) => (pinned.has(one) ? 'pinned' : document.mark !== 'unmarked' || document.pagesSeen.includes(one) ? 'seen' : undefined)}
      beside={
        <>
          {desk.state.state === 'under_review' && (
            <Link
              className="page-remark"
              to={deskHref(desk.id, { ...view, page, remark: 'page', pane: 'data' })}
              preventScrollReset
              title={m.centre_document_page_remark({ page })}
            >
              <Icon of={IconMessagePlus} />
              <span>{m.centre_document_page_remark({ page })}</span>
            </Link>
          )}
          <Verdict desk={desk} document={document} version={version} page={page} hrefOf={hrefOf} />
        </>
      }
    />
  );
}

/** The page on show, then those after it, then those before. */
function nextUnseen({ pagesSeen }: ReviewDocument, pages: number, page: number): number {
  const turns = Array.from({ length: pages }, (_, step) => ((page - 1 + step) % pages) + 1);
  return turns.find((one) => !pagesSeen.includes(one)) ?? page;
}

/** The next mark that can be set: seen, then fitting. */
interface VerdictProps {
  desk: DeskShown;
  document: ReviewDocument;
  version: NonNullable<ReviewDocument['version']>;
  page: number;
  hrefOf(page: number): string;
}

function Verdict({ desk, document, version, page, hrefOf }: VerdictProps) {
  const open = desk.state.state === 'under_review';
  if (open && document.mark === 'unmarked') {
    const next = nextUnseen(document, version.pages, page);
    return (
      <LinkButton kind="soft" size={32} to={hrefOf(next)} preventScrollReset>
        {next === page ? m.centre_document_mark_seen() : m.centre_document_next_page({ page: next, pages: version.pages })}
      </LinkButton>
    );
  }
  if (open && document.mark === 'seen' && !desk.remarks.some(({ documentId }) => documentId === document.id))
    return (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="documentId" value={document.id} />
        <FitButton />
      </Form>
    );
  return <MarkPill mark={document.mark} />;
}
