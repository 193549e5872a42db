import IconUpload from '@tabler/icons-react/icons/IconUpload';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { DocumentPlace, VersionShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { DocumentCard } from '#web/ui/document-card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Note } from '#web/ui/note.tsx';
import { TICKS_FORM } from '../block-frame.tsx';
import { RemarkAt } from '../remark-at.tsx';
import { AttachedCard, remarksOf } from './attached-card.tsx';
import { iconOf } from './place-icons.ts';
import { hasRoom, hrefTo, type PlaceView } from './place-view.ts';
import { UploadForm } from './upload-form.tsx';
import { aboutVersion } from './version-words.ts';

export interface PlaceCardProps {
  place: DocumentPlace;
  view: PlaceView;
  certification: readonly { readonly id: string; readonly label: string }[];
  /** Words of a refused form of this place. */
  refusal?: string;
  /** In place of the hint of the card: what is made here instead of scanned. */
  about?: ReactNode;
  /** «Распечатать заявление», «Подписать», before «Добавить». */
  beside?: ReactNode;
  /** Nothing needs to be added: it was signed here. */
  settled?: boolean;
}

/** What is asked for, what stands there, and the ways to add: a file or something of the cabinet. */
export function PlaceCard({ place, view, certification, refusal, about, beside, settled }: PlaceCardProps) {
  const { kind, label, attached, open } = place;
  const adding = open && view.add === kind;
  const choosing = open && view.fromCabinet === kind;
  const room = open && hasRoom(place);
  // what the centre asked to replace is not mended by one more document
  const remarked = attached.flatMap((one) => remarksOf(place, one)).some(({ settled }) => !settled);
  const replaced = attached.some(({ id }) => id === view.replace);
  return (
    <div id={kind} className="stack-s">
      {place.remarks.map((remark) => (
        <RemarkAt key={remark.id} remark={remark} title={m.documents_remark()} editable={open} form={TICKS_FORM} />
      ))}
      {attached.map((one) => (
        <AttachedCard key={one.id} attached={one} place={place} view={view} certification={certification} refusal={refusal} />
      ))}
      {(attached.length === 0 || room || beside) && (
        <DocumentCard
          icon={iconOf(kind)}
          kind={attached.length > 0 && !beside ? m.documents_add_named({ kind: label }) : label}
          about={
            about ??
            (attached.length > 0 ? m.documents_more() : [place.hint, place.required && m.documents_required()].filter(Boolean).join(' · '))
          }
          state={settled ? 'passes' : 'empty'}
          beside={
            <>
              {beside}
              {room && !adding && (
                <LinkButton
                  kind={remarked ? 'quiet' : 'line'}
                  size={40}
                  to={hrefTo(view, kind, { add: kind })}
                  preventScrollReset
                  icon={<Icon of={IconUpload} size={18} />}
                  aria-label={m.documents_add_named({ kind: label })}
                >
                  {m.documents_add()}
                </LinkButton>
              )}
              {room && place.fromCabinet.length > 0 && !choosing && (
                <LinkButton kind="quiet" size={40} to={hrefTo(view, kind, { cabinet: kind })} preventScrollReset>
                  {m.documents_from_cabinet()}
                </LinkButton>
              )}
            </>
          }
        >
          {refusal && !adding && !replaced && (
            <Note tone="bad" role="alert">
              {refusal}
            </Note>
          )}
          {adding && (
            <UploadForm
              action={hrefTo(view, kind, { add: kind })}
              scriptAction={`${view.base.replace(/portfolio$/, 'documents')}/upload`}
              kinds={place.kinds}
              certification={certification}
              hidden={{ intent: 'upload', place: kind }}
              name={`add-${kind}`}
              refusal={refusal}
              cancelHref={hrefTo(view, kind)}
            />
          )}
          {choosing && <FromCabinet place={kind} versions={place.fromCabinet} cancelHref={hrefTo(view, kind)} />}
        </DocumentCard>
      )}
    </div>
  );
}

function FromCabinet({ place, versions, cancelHref }: { place: string; versions: readonly VersionShown[]; cancelHref: string }) {
  return (
    <div className="upload stack-s">
      {versions.map((version) => (
        <Form key={version.versionId} method="post" className="row between" preventScrollReset>
          <input type="hidden" name="intent" value="attach" />
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="version" value={version.versionId} />
          <span className="grow">
            <b>{version.kindLabel}</b>
            <br />
            <span className="small mute">{aboutVersion(version)}</span>
          </span>
          <Button kind="line" size={40}>
            {m.documents_add()}
          </Button>
        </Form>
      ))}
      <LinkButton kind="quiet" size={40} to={cancelHref} preventScrollReset>
        {m.documents_cancel()}
      </LinkButton>
    </div>
  );
}
