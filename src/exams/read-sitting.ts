import { sql } from 'kysely';
import { procedureOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { currentAnswers } from './answers.ts';
import type { AssessmentTool } from './assessment-tool.ts';
import { readApprovedTool, readToolVersion } from './bank.db.ts';
import { itemCount, maxPoints } from './blueprint.ts';
import { readBriefing } from './briefing.ts';
import { type ExamSeat, readSeat } from './exam-seat.ts';
import type { Answer } from './item.ts';
import type { SectionMark } from './mark.ts';
import { listSaves, readTimes } from './mark-attempt.ts';
import type { PresentedItem } from './present.ts';
import type { Language, LocalLine } from './rich-text.ts';
import { offersCalculator } from './theory-mark.ts';

interface Common {
  readonly applicantName: string;
  readonly qualification: string;
  /** The exam goes on at another computer; this one shows no items any more. */
  readonly superseded: boolean;
}

export interface ReadyToStart extends Common {
  readonly stage: 'ready';
  readonly items: number;
  readonly points: number;
  readonly minutes: number;
  readonly calculator: boolean;
  /** What else may be used. */
  readonly aids: readonly string[];
  /** In which the items are written. */
  readonly languages: readonly Language[];
  /** The one that the candidate chose for letters and papers, where the items are written in it. */
  readonly language: Language;
  /** Point by point; empty: the general rules of the exam. */
  readonly briefing: readonly { readonly id: string; readonly text: LocalLine }[];
}

export interface RunningSitting extends Common {
  readonly stage: 'running';
  readonly attemptId: string;
  readonly epoch: number;
  readonly items: readonly PresentedItem[];
  readonly itemsPerPage: 'one' | 'all';
  /** Whether the page offers one. */
  readonly calculator: boolean;
  readonly answers: readonly StandingAnswer[];
  /** The greatest number that this epoch has used. */
  readonly sequence: number;
  readonly now: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** 32 bytes in hexadecimal, for what the browser keeps of this attempt. */
  readonly storageKey: string;
}

export interface StandingAnswer {
  readonly itemId: string;
  readonly answer: Answer | null;
  readonly flagged: boolean;
  /** Given under an earlier admission and arrived after the exam had gone on elsewhere. */
  readonly arrivedAfterResume: boolean;
}

export interface EndedSitting extends Common {
  readonly stage: 'ended';
  readonly attemptId: string;
  readonly how: string;
  /** Null: told with the protocol. */
  readonly result: SittingResult | null;
}

export interface SittingResult {
  readonly points: number;
  readonly max: number;
  readonly passed: boolean;
  readonly sections: readonly { readonly title: string; readonly points: number; readonly max: number }[];
}

export type Sitting = ReadyToStart | RunningSitting | EndedSitting;

/** What the computer that a code has opened may show now. Refuses: `exam_not_open`, `no_approved_tool`. */
export async function readSitting(deps: Pick<Deps, 'as' | 'secrets'>, token: string): Promise<Sitting> {
  return await deps.as(SYSTEM).read(async (db) => {
    const seat = await readSeat(db, token);
    const application = await db
      .selectFrom('applications as a')
      .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
      .innerJoin('people as p', 'p.id', 'a.applicant_id')
      .select([
        'a.applicant_name as applicantName',
        named('q.name').as('qualification'),
        'q.id as qualificationId',
        'p.locale',
        'a.procedure_id as procedureId',
        'a.edition',
      ])
      .where('a.id', '=', seat.applicationId)
      .executeTakeFirstOrThrow();
    const procedure = procedureOf({ procedureId: application.procedureId, edition: String(application.edition) });
    const common = { applicantName: application.applicantName, qualification: application.qualification, superseded: seat.superseded };
    const attempt = await findAttempt(db, seat);
    if (!attempt) {
      const { tool } = await readApprovedTool(db, application.qualificationId);
      const { points } = await readBriefing(db, application.qualificationId);
      return {
        stage: 'ready',
        ...common,
        ...whatAwaits(tool, application.locale),
        calculator: offersCalculator(procedure, tool),
        briefing: points,
      };
    }
    const tool = await readToolVersion(db, attempt.toolVersionId);
    if (attempt.endedAt)
      return { stage: 'ended', ...common, attemptId: attempt.id, how: attempt.how ?? '', result: resultTold(attempt.result, tool) };
    return {
      stage: 'running',
      ...common,
      ...(await running(db, deps, seat, attempt)),
      itemsPerPage: tool.itemsPerPage,
      calculator: offersCalculator(procedure, tool),
    };
  });
}

export async function findAttempt(db: Trx, seat: Pick<ExamSeat, 'bookingId' | 'part'>) {
  return await db
    .selectFrom('attempts')
    .select([
      'id',
      'tool_version_id as toolVersionId',
      'variant',
      'ends_at as endsAt',
      'ended_at as endedAt',
      'how_ended as how',
      'result',
      sql<Temporal.Instant>`clock_timestamp()`.as('now'),
    ])
    .where('booking_id', '=', seat.bookingId)
    .where('part', '=', seat.part)
    .executeTakeFirst();
}

type Attempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>;

async function running(db: Trx, { secrets }: Pick<Deps, 'secrets'>, seat: ExamSeat, attempt: Attempt) {
  const saves = await listSaves(db, attempt.id);
  const current = currentAnswers(saves, await readTimes(db, attempt.id));
  return {
    attemptId: attempt.id,
    epoch: seat.epoch,
    items: seat.superseded ? [] : (attempt.variant as unknown as PresentedItem[]),
    answers: seat.superseded
      ? []
      : [...current.values()].map(({ itemId, answer, flagged, arrivedAfterResume }) => ({ itemId, answer, flagged, arrivedAfterResume })),
    sequence: Math.max(0, ...saves.filter(({ epoch }) => epoch === seat.epoch).map(({ sequence }) => sequence)),
    now: attempt.now,
    endsAt: attempt.endsAt as Temporal.Instant,
    storageKey: secrets.digest(`exam storage:${attempt.id}`),
  };
}

const whatAwaits = ({ theory }: AssessmentTool, locale: string | null) => ({
  items: itemCount(theory),
  points: maxPoints(theory),
  minutes: theory.timeLimitMinutes,
  aids: theory.aids.map(say),
  languages: theory.languages,
  language: theory.languages.find((one) => one === locale) ?? theory.languages[0] ?? 'ru',
});

/** @param result  of the attempt's row; null where the council tells it with the protocol. */
export function resultTold(result: unknown, tool: AssessmentTool): SittingResult | null {
  if (!result || tool.resultShown !== 'at_once') return null;
  const { points, max, passed, bySection } = result as { points: number; max: number; passed: boolean; bySection: SectionMark[] };
  return { points, max, passed, sections: titled(bySection, tool) };
}

export const titled = (bySection: readonly SectionMark[], tool: AssessmentTool) =>
  bySection.map(({ sectionId, points, max }) => {
    const section = tool.theory.sections.find(({ id }) => id === sectionId);
    return { title: section ? say(section.title) : sectionId, points, max };
  });
