import {
  type ApplicationPage,
  type AttachedDocument,
  type Block,
  type FilingHead,
  findBlock,
  procedureOf,
  type RemarkShown,
} from '#applications/index.ts';
import { placeLabel } from '#documents/index.ts';
import type { ListedLetter } from '#notifications/index.ts';
import type { StoredPaper } from '#papers/index.ts';
import { type ClockId, type MoveName, type Procedure, type Stage, stagesAhead } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { dayInWords, numericMoment } from '#web/ui/dates.ts';
import { termWords } from '#web/ui/term-words.ts';
import type { LetterRow, PaperRow } from './application-lists.tsx';
import type { AttachedRow } from './attached-list.tsx';
import { pagesInWords } from './documents/version-words.ts';
import { inLanguage } from './filing-words.ts';

export interface RoadStep {
  readonly id: string;
  readonly state: 'done' | 'now' | 'ahead' | 'bad';
  readonly name: string;
  readonly note?: string;
}

/** What happened, by its move. */
const PAST: Partial<Record<MoveName, () => string>> = {
  submit: () => m.applicant_past_submit(),
  return: () => m.applicant_past_return(),
  refuse: () => m.applicant_past_refuse(),
  accept: () => m.applicant_past_accept(),
  sign_contract: () => m.applicant_past_sign_contract(),
  send_payment_proof: () => m.applicant_past_payment_proof(),
  confirm_payment: () => m.applicant_past_confirm_payment(),
  reject_payment_proof: () => m.applicant_past_reject_payment(),
  request_date: () => m.applicant_past_request_date(),
  confirm_date: () => m.applicant_past_confirm_date(),
  decline_date: () => m.applicant_past_decline_date(),
  notify: () => m.applicant_past_notify(),
  change_date: () => m.applicant_past_change_date(),
  admit: () => m.applicant_past_admit(),
  mark_no_show: () => m.applicant_past_no_show(),
  rebook: () => m.applicant_past_rebook(),
  remove: () => m.applicant_past_remove(),
  break_off: () => m.applicant_past_break_off(),
  continue: () => m.applicant_past_continue(),
  finish_exam: () => m.applicant_past_finish_exam(),
  decide: () => m.applicant_past_decide(),
  recognise: () => m.applicant_past_recognise(),
  send_back: () => m.applicant_past_send_back(),
  reopen: () => m.applicant_past_reopen(),
  withdraw: () => m.applicant_past_withdraw(),
  lapse: () => m.applicant_past_lapse(),
  close: () => m.applicant_past_lapse(),
  retake: () => m.applicant_past_retake(),
};
const BAD: readonly MoveName[] = ['refuse', 'remove', 'mark_no_show', 'lapse', 'withdraw', 'reject_payment_proof', 'decline_date'];

interface Ahead {
  readonly name: string;
  readonly note?: string;
}

/** By the terms and the words of the procedure. */
const AHEAD: Readonly<Record<Stage, (procedure: Procedure) => Ahead>> = {
  review: (procedure) => ({
    name: m.applicant_ahead_review(),
    ...termNote(procedure, ['review_answer', 'document_check'], m.applicant_ahead_review_note),
  }),
  payment: () => ({ name: m.applicant_ahead_payment(), note: m.applicant_ahead_payment_note() }),
  date: ({ states }) => ({
    name: m.applicant_ahead_date(),
    note: states.some(({ id }) => id === 'choosing_date') ? m.applicant_ahead_date_note() : m.applicant_ahead_date_told(),
  }),
  exam: () => ({ name: m.applicant_ahead_exam(), note: m.applicant_ahead_exam_note() }),
  result: (procedure) => {
    const paper = procedure.papers.find(({ id }) => id === 'certificate');
    const afterDecision = procedure.clocks.some(({ id, startsOn }) => id === 'result_paper' && startsOn === 'decide');
    return {
      name: paper ? inLanguage(paper.label) : m.applicant_ahead_result(),
      ...termNote(procedure, ['result_paper'], afterDecision ? m.applicant_ahead_result_decided : m.applicant_ahead_result_note),
    };
  },
};

function termNote({ clocks }: Procedure, ids: readonly ClockId[], words: (of: { term: string }) => string): Pick<Ahead, 'note'> {
  const clock = clocks.find(({ id }) => ids.includes(id));
  return clock ? { note: words({ term: termWords(clock, getLocale()) }) } : {};
}

/** «Ход дела»: what is done with its days, what is now, what lies ahead. */
export function presentRoad({ history, application, term }: ApplicationPage): readonly RoadStep[] {
  const done = history.flatMap(({ seq, move, at, words }): RoadStep[] => {
    const name = PAST[move];
    const day = numericMoment(at, application.zone);
    const note = words ? `${day}. ${words}` : day;
    return name ? [{ id: String(seq), state: BAD.includes(move) ? 'bad' : 'done', name: name(), note }] : [];
  });
  const now: RoadStep = {
    id: 'now',
    state: 'now',
    name: inLanguage(application.stateLabel),
    ...(term && !term.stopped ? { note: m.applicant_until({ day: dayInWords(term.lastDay, getLocale()) }) } : {}),
  };
  const procedure = procedureOf(application);
  const ahead = stagesAhead(procedure, application.state).map((id): RoadStep => ({ id, state: 'ahead', ...AHEAD[id](procedure) }));
  return [...done, now, ...ahead];
}

/** The newest version of each paper, by the procedure's names. */
export function presentPapers(papers: readonly StoredPaper[], { paperNames, application }: ApplicationPage): readonly PaperRow[] {
  const newest = new Map(papers.toReversed().map((paper) => [`${paper.kind}:${paper.subjectId}`, paper]));
  for (const paper of papers) {
    const key = `${paper.kind}:${paper.subjectId}`;
    if (paper.version > (newest.get(key)?.version ?? 0)) newest.set(key, paper);
  }
  return [...newest.values()].map(({ id, kind, number, state, createdAt }) => ({
    id,
    title: [inLanguage(paperNames[kind] ?? { ru: kind }), number && `№ ${number}`].filter(Boolean).join(' '),
    note: m.applicant_paper_note({ at: numericMoment(createdAt, application.zone) }),
    ready: state === 'ready',
  }));
}

const DELIVERY: Readonly<Record<ListedLetter['state'], () => string>> = {
  queued: () => m.applicant_letter_queued(),
  sending: () => m.applicant_letter_queued(),
  sent: () => m.applicant_letter_sent(),
  doubtful: () => m.applicant_letter_sent(),
  failed: () => m.applicant_letter_failed(),
  noticed: () => m.applicant_letter_noticed(),
};

const BY: Partial<Record<NonNullable<ListedLetter['channel']>, () => string>> = {
  email: () => m.applicant_letter_by_email(),
  sms: () => m.applicant_letter_by_sms(),
};

/** «30.11.2026 10:00. SMS. Отправлено»: the same words go by two channels where the person asked for both. */
export const presentLetters = (letters: readonly ListedLetter[], zone: string): readonly LetterRow[] =>
  letters
    .filter(({ subject }) => subject !== null)
    .map(({ id, subject, at, state, channel }) => ({
      id,
      title: subject ?? '',
      note: [numericMoment(at, zone), channel && BY[channel]?.(), DELIVERY[state]()].filter(Boolean).join('. '),
    }));

/** The attached documents with what the centre has done with each. */
export const presentAttached = (documents: readonly AttachedDocument[]): readonly AttachedRow[] =>
  documents.map(({ id, kind, version, link, answer, seenAt, markedRightAt }) => ({
    id,
    kind,
    title: placeLabel(kind),
    note: [version ? `${version.name}, ${pagesInWords(version.pages)}` : link, answer && m.applicant_document_answer()]
      .filter(Boolean)
      .join('. '),
    href: version ? `/files/documents/${version.id}` : link,
    state: markedRightAt ? 'right' : seenAt ? 'seen' : null,
  }));

/** «Данные о соискателе: телефон»: the place of each remark, by its id. */
export const remarkTitles = ({
  remarks,
  application,
}: {
  remarks: readonly RemarkShown[];
  application: Pick<FilingHead, 'procedureId' | 'edition'>;
}): Readonly<Record<string, string>> => Object.fromEntries(remarks.map((remark) => [remark.id, placeOf(procedureOf(application), remark)]));

function placeOf(procedure: Procedure, { block: id, field, documentKind, page }: RemarkShown): string {
  const block = findBlock(procedure, id);
  if (!block) return m.applicant_remark_title();
  const where = documentKind !== null ? placeLabel(documentKind) : field === null ? null : nameOfField(block, field);
  return [inLanguage(block.title), where, page === null ? null : m.applicant_page({ page })].filter(Boolean).join(': ');
}

/** A field of the block, of an entry («0.institution»), or a place for documents. */
function nameOfField({ fields, list }: Block, field: string): string {
  const [, entry, inEntry] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  const known = [...fields, ...(list?.fields ?? [])].find(({ name }) => name === (inEntry ?? field));
  const label = known ? inLanguage(known.label) : placeLabel(field);
  return entry === undefined ? label : m.applicant_lack_in_entry({ label, number: Number(entry) + 1 });
}

/** What of the file was looked at, by the word before the colon. */
const LOOKED_AT: Readonly<Record<string, () => string>> = {
  application: () => m.applicant_looked_application(),
  document: () => m.applicant_looked_document(),
  original: () => m.applicant_looked_document(),
  photo: () => m.applicant_looked_photo(),
  recording: () => m.exam_looked_recording(),
  incident: () => m.exam_incident_evidence(),
  council_file: () => m.applicant_looked_council_file(),
  appeal: () => m.appeals_looked(),
};

export const presentViews = (views: ApplicationPage['views']): ApplicationPage['views'] =>
  views.map(({ what, ...view }) => ({ ...view, what: LOOKED_AT[what.split(':')[0] ?? '']?.() ?? what }));
