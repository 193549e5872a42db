import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconEye from '@tabler/icons-react/icons/IconEye';
import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff';
import { Form, Link } from 'react-router';
import type { ReviewBlock, ReviewDocument } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { type DeskShown, type DeskView, deskHref } from './desk-address.ts';

interface DeskDocumentsProps {
  desk: DeskShown;
  view: DeskView;
  block: ReviewBlock;
  open: boolean;
}

/** The documents of the block with their marks; the chosen one stands in the viewer. */
export function DeskDocuments({ desk, view, block, open }: DeskDocumentsProps) {
  const documents = desk.documents.filter((document) => document.block === block.id);
  if (documents.length === 0) return <p className="desk-part mute">{m.centre_document_none()}</p>;
  const openHref = (id: string) => deskHref(desk.id, { tab: view.tab, block: block.id, document: id, pane: 'document' });
  return (
    <ul className="desk-documents">
      {documents.map((document) => (
        <li key={document.id} className={document.id === view.document ? 'current' : undefined} data-field-row="">
          <div>
            {document.version ? (
              <Link to={openHref(document.id)} preventScrollReset>
                <b>{document.version.kindLabel}</b>
              </Link>
            ) : (
              <a href={document.link ?? '#'} target="_blank" rel="noreferrer">
                <b>{document.label}</b>: {m.centre_document_link()}
              </a>
            )}
            <small>
              {document.version ? `${document.version.name} · ${document.version.pages}` : document.link}
              {document.fresh && desk.round > 1 && ` · ${m.centre_document_fresh()}`}
            </small>
            {document.version && document.mark === 'unmarked' && document.pagesSeen.length > 0 && (
              <small className="text-turn">
                {m.centre_document_pages_seen({ seen: document.pagesSeen.length, pages: document.version.pages })}
              </small>
            )}
            {document.version?.findings.map((finding) => (
              <small key={`${finding.page}-${finding.what}`} className={finding.severity === 'blocks' ? 'text-bad' : 'text-turn'}>
                {finding.page ? `${m.centre_remark_page()} ${finding.page}: ` : ''}
                {finding.what}
              </small>
            ))}
            {document.certification && document.certification.has.length > 0 && (
              <small>{m.centre_document_certified({ points: document.certification.has.join('; ') })}</small>
            )}
            {document.certification && document.certification.lacks.length > 0 && (
              <small className="text-turn">{m.centre_document_not_certified({ points: document.certification.lacks.join('; ') })}</small>
            )}
            {document.answer && <small>{m.centre_document_answer({ answer: document.answer })}</small>}
          </div>
          <MarkPill mark={document.mark} />
          {open && (
            <DocumentButtons
              document={document}
              remarkHref={deskHref(desk.id, { ...view, document: document.id, page: 1, remark: 'document', pane: 'data' })}
              openHref={openHref(document.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

export function MarkPill({ mark }: Pick<ReviewDocument, 'mark'>) {
  if (mark === 'right')
    return (
      <Pill tone="good" icon={IconCheck} size="s">
        {m.centre_document_right()}
      </Pill>
    );
  return (
    <Pill tone={mark === 'seen' ? 'wait' : 'idle'} icon={mark === 'seen' ? IconEye : IconEyeOff} size="s">
      {mark === 'seen' ? m.centre_document_seen() : m.centre_document_unmarked()}
    </Pill>
  );
}

interface DocumentButtonsProps {
  document: ReviewDocument;
  remarkHref: string;
  /** Opens the file in the viewer: what nobody has seen yet is marked by nobody. */
  openHref: string;
}

function DocumentButtons({ document, remarkHref, openHref }: DocumentButtonsProps) {
  const unseen = document.version !== null && document.mark === 'unmarked';
  return (
    <Form method="post" className="do" preventScrollReset>
      <input type="hidden" name="documentId" value={document.id} />
      {unseen && (
        <LinkButton kind="soft" size={32} to={openHref} preventScrollReset>
          {m.centre_document_open()}
        </LinkButton>
      )}
      {document.version === null && document.mark === 'unmarked' && (
        <Button kind="line" size={32} name="intent" value="see">
          {m.centre_document_mark_seen()}
        </Button>
      )}
      {!unseen && document.mark !== 'right' && <FitButton />}
      {document.mark === 'right' && (
        <Button kind="quiet" size={32} name="intent" value="unmark">
          {m.centre_document_unmark()}
        </Button>
      )}
      <Link className="second" to={remarkHref} preventScrollReset>
        {m.centre_remark()}
      </Link>
    </Form>
  );
}

export const FitButton = () => (
  <Button kind="soft" size={32} name="intent" value="fit">
    {m.centre_document_mark_right()}
  </Button>
);
