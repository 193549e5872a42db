import { type Application, listBlocks, procedureOf, readRequiredDocuments } from '#applications/index.ts';
import { passes } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import { dayWords, decimal, minutesBetween, momentWords, timeWords } from './check-words.ts';
import { type ExamRecord, readExam } from './exam-record.ts';
import { proposedOutcome } from './protocol-content.ts';
import { listOpinions, listSignatures, type Protocol, type Signature } from './protocols.db.ts';

export const CHECK_ITEMS = [
  'identity',
  'documents',
  'experience',
  'payment',
  'tool',
  'theory',
  'practice',
  'recordings',
  'incidents',
  'quorum',
  'interests',
  'outcome',
  'opinions',
] as const;
export type CheckItemId = (typeof CHECK_ITEMS)[number];

export type CheckGroup = 'admission' | 'exam' | 'commission';
const GROUPS: Record<CheckItemId, CheckGroup> = {
  identity: 'admission',
  documents: 'admission',
  experience: 'admission',
  payment: 'admission',
  tool: 'exam',
  theory: 'exam',
  practice: 'exam',
  recordings: 'exam',
  incidents: 'exam',
  quorum: 'commission',
  interests: 'commission',
  outcome: 'commission',
  opinions: 'commission',
};

/** One point of the council's list. `auto`: it agreed by itself; `open`: a person has to look. */
export interface CheckItem {
  readonly id: CheckItemId;
  readonly group: CheckGroup;
  readonly title: string;
  /** By what it is seen. */
  readonly evidence: string;
  readonly state: 'auto' | 'ok' | 'question' | 'open';
  readonly checkedAt: Temporal.Instant | null;
  readonly note: string | null;
}

interface Found {
  readonly title: string;
  readonly evidence: string;
  readonly agrees: boolean;
}

interface Sources {
  readonly db: Trx;
  readonly application: Application;
  readonly protocol: Protocol;
  readonly exam: ExamRecord;
  readonly signatures: readonly Signature[];
}

/** The council's list for the file of one protocol, in order; a person's mark stands beside what the computer found. */
export async function readChecklist(db: Trx, application: Application, protocol: Protocol): Promise<CheckItem[]> {
  const sources: Sources = {
    db,
    application,
    protocol,
    exam: await readExam(db, application),
    signatures: await listSignatures(db, protocol.id),
  };
  const marks = await db
    .selectFrom('council_checks')
    .select(['item', 'result', 'note', 'checked_at as checkedAt'])
    .where('protocol_id', '=', protocol.id)
    .execute();
  const items: CheckItem[] = [];
  for (const id of CHECK_ITEMS) {
    const found = await FINDERS[id](sources);
    if (!found) continue;
    const mark = marks.find(({ item, result }) => item === id && result !== 'auto');
    items.push({
      id,
      group: GROUPS[id],
      title: found.title,
      evidence: found.evidence,
      state: mark ? (mark.result as 'ok' | 'question') : found.agrees ? 'auto' : 'open',
      checkedAt: mark?.checkedAt ?? null,
      note: mark?.note ?? null,
    });
  }
  return items;
}

/** Points that stand in the way of a recognition. */
export const undone = (items: readonly CheckItem[]): CheckItemId[] =>
  items.filter(({ state }) => state === 'open' || state === 'question').map(({ id }) => id);

/** Null: the point does not arise in this file. */
const FINDERS: Record<CheckItemId, (sources: Sources) => Promise<Found | null>> = {
  async identity({ db, application, protocol }) {
    const bookings = await db
      .selectFrom('bookings as b')
      .leftJoin('admission_checks as c', 'c.booking_id', 'b.id')
      .select('c.identity_checked_at as at')
      .where('b.application_id', '=', application.id)
      .where('b.state', '=', 'booked')
      .where('b.superseded_at', 'is', null)
      .execute();
    const moments = bookings.flatMap(({ at }) => at ?? []);
    return {
      title: 'Личность на экзамене установлена',
      evidence:
        moments.length > 0
          ? `Наблюдатель сверил документ и фотографию ${moments.map((at) => momentWords(at, protocol.content.site.zone)).join(', ')}`
          : 'Отметки наблюдателя нет',
      agrees: bookings.length > 0 && moments.length === bookings.length,
    };
  },

  async documents({ db, application }) {
    const filed = await db
      .selectFrom('application_documents')
      .select(['kind', 'marked_right_at as right'])
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .execute();
    const required = (await readRequiredDocuments(db, application)).filter((document) => document.required);
    const present = required.filter(({ kind }) => filed.some((document) => document.kind === kind && document.right));
    const accepted = filed.filter(({ right }) => right !== null).length;
    return {
      title: 'Документы соответствуют карточке',
      evidence: `Обязательных видов ${present.length} из ${required.length}, центр принял ${accepted} из ${filed.length}`,
      agrees: present.length === required.length && accepted === filed.length,
    };
  },

  async experience({ db, application }) {
    const block = (await listBlocks(db, application.id)).find(({ block }) => block === 'employment');
    const length = (block?.submitted?.values ?? block?.values)?.workRelevant;
    if (typeof length !== 'string' || length === '') return null;
    return {
      title: 'Стаж по специальности подтверждён',
      evidence: `Соискатель указал: ${length}. Сверьте с трудовой книжкой`,
      agrees: false,
    };
  },

  async payment({ db, application, exam, protocol }) {
    const invoice = await db
      .selectFrom('invoices')
      .select(['number', 'state', 'closed_at as closedAt'])
      .where('application_id', '=', application.id)
      .where('state', '<>', 'void')
      .orderBy('issued_at', 'desc')
      .executeTakeFirst();
    const title = 'Оплата поступила до экзамена';
    if (!invoice) return application.priceMinor === 0 ? null : { title, evidence: 'Счёта в деле нет', agrees: false };
    const start = exam.theory?.startedAt ?? exam.practice?.startedAt ?? null;
    const inTime = !start || (invoice.closedAt !== null && Temporal.Instant.compare(invoice.closedAt, Temporal.Instant.from(start)) <= 0);
    const closed = invoice.closedAt ? ` закрыт ${momentWords(invoice.closedAt, protocol.content.site.zone)}` : ' не закрыт';
    return { title, evidence: `Счёт № ${invoice.number}${closed}`, agrees: invoice.state === 'paid' && inTime };
  },

  async tool({ exam: { tool, theory }, protocol }) {
    const title = 'Вариант собран по утверждённому средству';
    if (!tool) return { title, evidence: 'Оценочное средство неизвестно: части экзамена не начаты', agrees: false };
    const approved = tool.approvedAt;
    const beforeStart = approved !== null && (!theory || Temporal.Instant.compare(approved, Temporal.Instant.from(theory.startedAt)) <= 0);
    return {
      title,
      evidence: `${tool.content.code}, версия ${tool.number}${approved ? `, утверждена ${dayWords(approved, protocol.content.site.zone)}` : ', не утверждена'}`,
      agrees: beforeStart,
    };
  },

  async theory({ exam: { theory, tool, theoryMark } }) {
    if (!theory || !tool || !theoryMark) return null;
    const counted = passes(theory.points, theory.of, theoryMark);
    const minutes = theory.endedAt ? minutesBetween(theory.startedAt, theory.endedAt) : null;
    return {
      title: `Теория: порог ${theory.threshold} из ${theory.of}`,
      evidence: `${theory.points} из ${theory.of}${minutes === null ? '' : `, ${minutes} мин. из ${tool.content.theory.timeLimitMinutes}`}`,
      agrees: counted === theory.passed && theory.endedAt !== null,
    };
  },

  async practice({ db, exam: { practice }, application, protocol }) {
    if (!practice) return null;
    const { experts } = await db
      .selectFrom('practice_marks')
      .select((eb) => eb.fn.count<number>('expert_id').distinct().as('experts'))
      .where('application_id', '=', application.id)
      .executeTakeFirstOrThrow();
    const same = protocol.content.practice?.points === practice.points && protocol.content.practice.passed === practice.passed;
    return {
      title: practice.kind === 'portfolio' ? 'Портфолио: оценки экспертов сведены' : 'Практика: оценки экспертов сведены',
      evidence: `${decimal(practice.points)} из ${decimal(practice.of)}, порог: ${practice.threshold}, оценивали: ${experts}`,
      agrees: same && experts > 0,
    };
  },

  async recordings({ exam, application }) {
    if (exam.recordings.length === 0 && procedureOf(application).exam.video === 'none') return null;
    const parts = [exam.theory && { part: 'theory', ...exam.theory }, exam.practice && { part: 'practice', ...exam.practice }].filter(
      (part) => part !== null,
    );
    if (parts.length === 0 && exam.recordings.length === 0) return null;
    const gaps = parts.flatMap(({ part, startedAt, endedAt }) => {
      const own = exam.recordings.filter((recording) => recording.part === part);
      const name = part === 'theory' ? 'теория' : 'практика';
      if (own.length === 0) return [`${name}: записи нет`];
      const starts = own.some((recording) => Temporal.Instant.compare(recording.startsAt, startedAt) <= 0);
      const ends = !endedAt || own.some((recording) => Temporal.Instant.compare(recording.endsAt, endedAt) >= 0);
      return starts && ends ? [] : [`${name}: запись короче части`];
    });
    const total = exam.recordings.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0);
    return {
      title: 'Видеозапись экзамена полна',
      evidence: [`Записей ${exam.recordings.length}, всего ${total} мин.`, ...gaps].join(' '),
      agrees: gaps.length === 0,
    };
  },

  async incidents({ exam: { incidents }, protocol }) {
    return {
      title: 'Нарушения рассмотрены',
      evidence:
        incidents.length === 0
          ? 'Нарушений не записано'
          : incidents
              .map(({ at, words, consequence }) =>
                [timeWords(at, protocol.content.site.zone), words, consequence === 'removal' ? 'отстранение' : 'предупреждение'].join(': '),
              )
              .join('; '),
      agrees: incidents.length === 0,
    };
  },

  async quorum({ signatures, protocol }) {
    const signed = signatures.filter(({ signedAt }) => signedAt !== null);
    const whole = signed.every(({ contentSha256 }) => contentSha256 === protocol.contentSha256);
    return {
      title: 'Кворум и право подписи',
      evidence: `Подписали ${signed.length} из ${signatures.length}, нужно не меньше ${protocol.quorum}${whole ? '' : '. Подписан другой текст'}`,
      agrees: signed.length >= protocol.quorum && whole,
    };
  },

  async interests({ db, application, signatures, protocol }) {
    const declared = await db
      .selectFrom('interest_declarations')
      .select(['person_id as personId', 'interest', 'declared_at as at'])
      .where('application_id', '=', application.id)
      .execute();
    const silent = signatures.filter(({ personId }) => !declared.some((declaration) => declaration.personId === personId));
    const interested = declared.filter(
      ({ interest, personId }) => interest !== 'none' && signatures.some((one) => one.personId === personId),
    );
    const last = declared.at(-1);
    return {
      title: 'Нет конфликта интересов',
      evidence:
        interested.length > 0
          ? `Заявлена заинтересованность: ${interested.length}`
          : silent.length > 0
            ? `Не заявили: ${silent.map(({ displayName }) => displayName).join(', ')}`
            : `Заявили все${last ? `, ${dayWords(last.at, protocol.content.site.zone)}` : ''}`,
      agrees: interested.length === 0 && silent.length === 0,
    };
  },

  async outcome({ protocol }) {
    const proposed = proposedOutcome(protocol.content);
    const words = { passed: 'экзамен сдан', failed: 'экзамен не сдан' } as const;
    const decided = protocol.outcome ?? protocol.proposed;
    return {
      title: 'Решение следует из оценок',
      evidence: `По оценкам: ${words[proposed]}. Комиссия решила: ${words[decided]}${protocol.byCastingVote ? ', решил голос председателя' : ''}`,
      agrees: decided === proposed,
    };
  },

  async opinions({ db, protocol, signatures }) {
    const opinions = await listOpinions(db, protocol.id);
    if (opinions.length === 0) return { title: 'Особые мнения рассмотрены', evidence: 'Особых мнений нет', agrees: true };
    const named = opinions.map(
      ({ personId, words }) => `${signatures.find((one) => one.personId === personId)?.displayName ?? ''}: ${words}`,
    );
    return { title: 'Особые мнения рассмотрены', evidence: named.join('; '), agrees: false };
  },
};
