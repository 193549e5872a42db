import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconPin from '@tabler/icons-react/icons/IconPin';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { termRule } from '#web/term-rule.ts';
import { numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill, StatusPill } from '#web/ui/status-pill.tsx';
import { DeskActions } from './desk-actions.tsx';
import { type DeskShown, type DeskTyped, type DeskView, deskHref, type Phrases } from './desk-address.ts';
import { DeskDocuments } from './desk-documents.tsx';
import { DeskFields } from './desk-fields.tsx';
import { DeskIdentity } from './desk-identity.tsx';
import { deskKeys } from './desk-keys.ts';
import { DeskRemarks } from './desk-remarks.tsx';
import { dueShort, dueTone, dueWords } from './list-words.ts';

export interface DeskProps {
  readonly desk: DeskShown;
  readonly view: DeskView;
}

interface DeskDataProps extends DeskProps {
  phrases: Phrases;
  refusal: string | null;
  errors: Readonly<Record<string, string>>;
  typed: DeskTyped;
  /** Of the form of a new remark. */
  formKey: string;
}

/** The application at the left of its documents: block by block, remarks, the verdict at the foot. */
export function DeskData({ desk, view, phrases, refusal, errors, typed, formKey }: DeskDataProps) {
  const block = desk.blocks.find(({ id }) => id === view.block);
  const open = desk.state.state === 'under_review';
  const ofDocuments = view.block === 'documents' || view.block === 'portfolio';
  return (
    <section className="desk-data" aria-label={m.centre_pane_data()}>
      <DeskHead desk={desk} />
      <DeskBlocks desk={desk} view={view} />
      <div className="desk-scroll">
        {refusal && (
          <div className="desk-part">
            <Note tone="bad" role="alert">
              {refusal}
            </Note>
          </div>
        )}
        {block && ofDocuments && <DeskDocuments desk={desk} view={view} block={block} open={open} />}
        {block && !ofDocuments && <DeskFields desk={desk} view={view} block={block} open={open} />}
        {(view.block === 'identity' || view.block === 'applicant') && <DeskIdentity desk={desk} open={open} />}
        <DeskRemarks desk={desk} view={view} phrases={phrases} open={open} errors={errors} typed={typed} formKey={formKey} />
        <DeskAbout desk={desk} />
        {open && (
          <div className="desk-part">
            <KeyHints keys={deskKeys()} />
          </div>
        )}
        {!open && <DeskPapers desk={desk} />}
      </div>
      <DeskActions desk={desk} view={view} />
    </section>
  );
}

function payerWords({ kind, number, taxNumber }: DeskShown['payer']): string {
  if (kind === 'voucher') return m.centre_payer_voucher();
  if (kind !== 'employer') return m.centre_payer_applicant();
  if (!number) return m.centre_payer_employer();
  return taxNumber === 'bin' ? m.centre_payer_employer_bin({ bin: number }) : m.centre_payer_employer_inn({ inn: number });
}

function DeskHead({ desk }: { desk: DeskShown }) {
  const { number, filedAt, zone, payer } = desk;
  const facts = [
    {
      name: m.centre_desk_application(),
      value: number && filedAt ? m.centre_number_of({ number, day: numericMoment(filedAt, zone).slice(0, 10) }) : '',
    },
    { name: `${m.centre_desk_qualification()}, ${m.centre_level({ level: desk.level })}`, value: desk.qualification },
    { name: m.centre_desk_payer(), value: payerWords(payer) },
  ];
  return (
    <header className="desk-head">
      <div className="row between">
        <h1>{desk.applicantName}</h1>
        {desk.state.state === 'under_review' ? (
          <span title={dueWords(desk.term)}>
            <Pill tone={dueTone(desk.term) === 'text-bad' ? 'bad' : 'turn'} icon={IconClock} size="s">
              {dueShort(desk.term)}
            </Pill>
          </span>
        ) : (
          <StatusPill state={desk.state.state} tone={desk.state.tone} word={inLanguage(desk.state.label)} size="s" />
        )}
      </div>
      <dl className="desk-meta">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** What is asked for less often: the rule behind the term, the place. */
function DeskAbout({ desk: { term, place } }: { desk: DeskShown }) {
  return (
    <dl className="desk-part desk-about">
      {term && (
        <div>
          <dt>{m.settings_term_rule()}</dt>
          <dd>{`${inLanguage(term.label)}: ${termRule(term)}`}</dd>
        </div>
      )}
      {place && (
        <div>
          <dt>{m.centre_desk_place()}</dt>
          <dd>{`${place.city}, ${place.site}`}</dd>
        </div>
      )}
    </dl>
  );
}

/** Names of the tabs as they fit a pane; the whole name is the procedure's. */
const SHORT: Readonly<Record<string, () => string>> = {
  applicant: m.centre_block_applicant,
  identity: m.centre_block_identity,
  employment: m.centre_block_employment,
  education: m.centre_block_education,
  documents: m.centre_block_documents,
};

function DeskBlocks({ desk, view }: DeskProps) {
  return (
    <nav className="desk-blocks" aria-label={m.centre_blocks()}>
      {desk.blocks.map((block) => (
        <Link
          key={block.id}
          to={deskHref(desk.id, { tab: view.tab, block: block.id })}
          aria-current={block.id === view.block ? 'page' : undefined}
          title={inLanguage(block.label)}
        >
          {block.openRemarks > 0 ? (
            <span className="text-turn">
              <Icon of={IconPin} size={16} />
            </span>
          ) : block.done ? (
            <span className="text-good">
              <Icon of={IconCheck} size={16} />
            </span>
          ) : (
            <Icon of={IconCircleDashed} size={16} />
          )}
          <BlockName block={block} />
          {block.changed && <span className="text-wait">•</span>}
        </Link>
      ))}
    </nav>
  );
}

function BlockName({ block: { id, label } }: { block: DeskShown['blocks'][number] }) {
  const [whole, short] = [inLanguage(label), SHORT[id]?.()];
  if (!short || short === whole) return whole;
  return (
    <>
      {short}
      <span className="sr-only">: {whole}</span>
    </>
  );
}

function DeskPapers({ desk }: { desk: DeskShown }) {
  return (
    <>
      <div className="desk-part">
        <h2>{m.centre_papers()}</h2>
        <ul className="stack-s">
          {desk.papers.map(({ id, label, ready }) => (
            <li key={id}>{ready ? <a href={`/files/papers/${id}`}>{inLanguage(label)}</a> : inLanguage(label)}</li>
          ))}
        </ul>
      </div>
      <div className="desk-part">
        <h2>{m.centre_history()}</h2>
        <ul className="stack-s">
          {desk.history.map(({ label, at, words }) => (
            <li key={at}>
              <span className="num mute">{numericMoment(at, desk.zone)}</span> {inLanguage(label)}
              {words && <div className="mute">{words}</div>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
