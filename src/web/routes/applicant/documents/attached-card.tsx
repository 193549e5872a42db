import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconLink from '@tabler/icons-react/icons/IconLink';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { Form, Link } from 'react-router';
import type { AttachedShown, DocumentPlace } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { DocumentCard } from '#web/ui/document-card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { TICKS_FORM } from '../block-frame.tsx';
import { RemarkAt } from '../remark-at.tsx';
import { iconOf } from './place-icons.ts';
import { hrefTo, openPageOf, type PlaceView } from './place-view.ts';
import { UploadForm } from './upload-form.tsx';
import { VersionLook } from './version-look.tsx';
import { aboutVersion, verdict } from './version-words.ts';

interface AttachedCardProps {
  attached: AttachedShown;
  place: DocumentPlace;
  view: PlaceView;
  certification: readonly { readonly id: string; readonly label: string }[];
  refusal?: string;
}

export const PILLS = {
  blocks: { tone: 'bad', icon: IconAlertCircle },
  warns: { tone: 'turn', icon: IconAlertTriangle },
  passes: { tone: 'good', icon: IconCheck },
} as const;

/** A document of the application with its verdict, its «Действия» and, opened, its page. */
export function AttachedCard({ attached, place, view, certification, refusal }: AttachedCardProps) {
  const { version, link, answer, remarks } = attached;
  if (!version) return <LinkCard attached={attached} link={link ?? ''} place={place} view={view} />;
  const { state, words } = verdict(version, answer);
  const page = openPageOf(view, attached);
  const replacing = place.open && view.replace === attached.id;
  const pill = answer && state === 'warns' ? ({ tone: 'wait', icon: IconCheck } as const) : PILLS[state];
  const toMend = place.open && !replacing ? remarksOf(place, attached).find(({ settled }) => !settled) : undefined;
  const lacks = certification
    .filter(({ id }) => version.certification && !version.certification[id])
    .map(({ label }) => label.toLowerCase());
  return (
    <DocumentCard
      icon={iconOf(version.kind)}
      kind={place.label === version.kindLabel ? place.label : `${place.label}: ${version.kindLabel.toLowerCase()}`}
      about={aboutVersion(version)}
      state={state}
      beside={
        <>
          <Pill tone={pill.tone} icon={pill.icon} size="s">
            {words}
          </Pill>
          <Actions attached={attached} place={place} view={view} opened={page !== null} />
        </>
      }
    >
      {remarks.map((remark) => (
        <RemarkAt
          key={remark.id}
          remark={remark}
          title={m.documents_remark()}
          where={remark.page === null ? undefined : m.documents_remark_page({ page: remark.page })}
          editable={place.open}
          form={TICKS_FORM}
          mend={remark === toMend && <ReplaceScan attached={attached} place={place} view={view} />}
        />
      ))}
      {toMend && !remarks.includes(toMend) && (
        <div className="upload row">
          <ReplaceScan attached={attached} place={place} view={view} />
        </div>
      )}
      {lacks.length > 0 && <Note tone="turn">{m.documents_certification_lacks({ lacks: lacks.join('; ') })}</Note>}
      {answer && <p className="upload small">{m.documents_answer_given({ answer })}</p>}
      {replacing && (
        <UploadForm
          action={hrefTo(view, place.kind, { replace: attached.id })}
          scriptAction={`${view.base.replace(/portfolio$/, 'documents')}/upload`}
          kinds={place.kinds}
          certification={certification}
          hidden={{ intent: 'upload', place: place.kind, attached: attached.id }}
          name={`replace-${attached.id}`}
          refusal={refusal}
          cancelHref={hrefTo(view, place.kind)}
        />
      )}
      {page !== null && (
        <VersionLook
          version={version}
          page={page}
          hrefOf={(to) => hrefTo(view, place.kind, { document: attached.id, page: to })}
          doAt={
            place.open
              ? (severity) =>
                  severity === 'blocks' ? (
                    <ReplaceScan attached={attached} place={place} view={view} />
                  ) : (
                    <AsItIs attached={attached} refusal={refusal} />
                  )
              : undefined
          }
        />
      )}
    </DocumentCard>
  );
}

/** «Так и есть»: a warning is left standing with the person's words. */
function AsItIs({ attached, refusal }: { attached: AttachedShown; refusal?: string }) {
  return (
    <details className="grow" open={refusal !== undefined}>
      <summary>{m.documents_as_it_is_explain()}</summary>
      <Form method="post" className="stack-s" preventScrollReset>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="attached" value={attached.id} />
        <Textarea
          id={`words-${attached.id}`}
          name="words"
          label={m.documents_answer_label()}
          hint={m.documents_answer_hint()}
          rows={2}
          defaultValue={attached.answer ?? ''}
          error={refusal}
        />
        <Button kind="line" size={40}>
          {m.documents_as_it_is()}
        </Button>
      </Form>
    </details>
  );
}

/** Of this document, or of what stands in its place; what is said of the whole block is of no document. */
export const remarksOf = (place: DocumentPlace, { remarks }: AttachedShown) => [
  ...remarks,
  ...place.remarks.filter(({ field }) => field === place.kind),
];

/** The plain way to a better scan, where one is asked for. */
const ReplaceScan = ({ attached, place, view }: Pick<AttachedCardProps, 'attached' | 'place' | 'view'>) => (
  <LinkButton
    size={40}
    to={hrefTo(view, place.kind, { replace: attached.id })}
    preventScrollReset
    icon={<Icon of={IconUpload} size={18} />}
  >
    {m.documents_replace_page()}
  </LinkButton>
);

function Actions({ attached, place, view, opened }: { attached: AttachedShown; place: DocumentPlace; view: PlaceView; opened: boolean }) {
  const { id, version } = attached;
  return (
    <Menu summary={m.documents_actions()} label={m.documents_actions_with({ name: version?.name ?? place.label })}>
      {version && (
        <Link to={hrefTo(view, place.kind, { document: opened ? 'none' : id })} preventScrollReset>
          {opened ? m.documents_close() : m.documents_look()}
        </Link>
      )}
      {version && place.open && (
        <Link to={hrefTo(view, place.kind, { replace: id })} preventScrollReset>
          {m.documents_replace()}
        </Link>
      )}
      {version && (
        <a href={`/files/documents/${version.versionId}`} download>
          {m.documents_download()}
        </a>
      )}
      {place.open && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="detach" />
          <input type="hidden" name="place" value={place.kind} />
          <button type="submit" name="attached" value={id}>
            {m.documents_remove()}
          </button>
        </Form>
      )}
    </Menu>
  );
}

function LinkCard({ attached, link, place, view }: { attached: AttachedShown; link: string; place: DocumentPlace; view: PlaceView }) {
  return (
    <DocumentCard
      icon={IconLink}
      kind={m.documents_portfolio_link()}
      about={
        <a href={link} target="_blank" rel="noreferrer noopener">
          {link}
        </a>
      }
      beside={<Actions attached={attached} place={place} view={view} opened={false} />}
    />
  );
}
