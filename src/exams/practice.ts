import { z } from 'zod';
import { PassMark, passes } from './blueprint.ts';
import { LocalLine, LocalText } from './rich-text.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** A line of the technological map. A `required` one that is not done, or has 0 points, fails the whole task. */
export const Criterion = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('points'), text: LocalLine, max: z.int().min(1).max(100), required: z.boolean() }),
  z.strictObject({ id: Id, kind: z.literal('done'), text: LocalLine, required: z.boolean() }),
]);
export type Criterion = z.infer<typeof Criterion>;

/** `every_criterion`: each line done or worth full points. `pass_mark`: enough points; a `done` line counts as 1 point where all lines are such, and beside lines with points it only has to be done where it is required. */
export const DecisionRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every_criterion') }),
  z.strictObject({ kind: z.literal('pass_mark'), passMark: PassMark }),
]);
export type DecisionRule = z.infer<typeof DecisionRule>;

const Criteria = z
  .array(Criterion)
  .min(1)
  .refine((criteria) => new Set(criteria.map((one) => one.id)).size === criteria.length, 'критерий назван дважды');

/** Earlier versions hold it as one line of Russian. */
export const LabourFunction = z
  .union([LocalLine, z.string().min(3)])
  .transform((one): LocalLine => (typeof one === 'string' ? { ru: one } : one));

export const PracticalTask = z.strictObject({
  id: Id,
  labourFunction: LabourFunction,
  action: LocalLine,
  text: LocalText,
  place: LocalLine,
  timeLimitMinutes: z.int().min(1).max(1440),
  equipment: z.array(LocalLine),
  aids: z.array(LocalLine),
  criteria: Criteria,
  decision: DecisionRule,
});
export type PracticalTask = z.infer<typeof PracticalTask>;

export const PortfolioAssessment = z.strictObject({
  requirements: z.array(LocalLine).min(1),
  questions: z.array(z.strictObject({ id: Id, text: LocalLine })).min(1),
  interviewMinutes: z.int().min(1).max(480),
  criteria: Criteria,
  decision: DecisionRule,
});
export type PortfolioAssessment = z.infer<typeof PortfolioAssessment>;

/** What experts mark: one practical task, or the portfolio. */
export type Judged = Pick<PracticalTask, 'criteria' | 'decision'>;

export const CriterionMark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), points: z.int().min(0).max(100), comment: z.string().max(2000).optional() }),
  z.strictObject({ kind: z.literal('done'), done: z.boolean(), comment: z.string().max(2000).optional() }),
]);
export type CriterionMark = z.infer<typeof CriterionMark>;

/** Marks of one expert by criterion id. */
export interface ExpertMarks {
  expertId: string;
  marks: Readonly<Record<string, CriterionMark>>;
}

/** How far two experts may be apart before they have to agree; null: any distance. In points of one criterion, and of the whole. */
export interface DifferenceLimit {
  criterionPoints: number | null;
  totalPoints: number | null;
}

export interface CriterionResult {
  criterionId: string;
  /** Sum over the experts: divide by `experts` for what is shown. */
  pointsSum: number;
  max: number;
  met: boolean;
}

export type PracticeResult =
  | { state: 'incomplete'; missing: { expertId: string; criterionId: string }[] }
  | { state: 'to_reconcile'; criterionIds: string[] }
  | { state: 'marked'; experts: number; pointsSum: number; max: number; passed: boolean; byCriterion: CriterionResult[] };

/** A mark that does not fit its criterion: of the other kind, or above its maximum. In words of code, for the caller to refuse. */
export function markFits(criterion: Criterion, mark: CriterionMark): boolean {
  if (criterion.kind === 'points') return mark.kind === 'points' && mark.points <= criterion.max;
  return mark.kind === 'done';
}

/**
 * The result of several experts. Points are the mean of the experts, kept as a sum so that nothing is rounded. Experts who differ by more than the
 * limit, or on a yes/no line, have to agree first: `agreed` then holds the mark of each line that they settled, and stands for all of them.
 */
export function practiceResult(
  { criteria, decision }: Judged,
  experts: readonly ExpertMarks[],
  limit: DifferenceLimit,
  agreed: Readonly<Record<string, CriterionMark>> = {},
): PracticeResult {
  if (experts.length === 0) throw new TypeError('nobody marks');
  const markOf = (expert: ExpertMarks, id: string): CriterionMark | undefined => agreed[id] ?? expert.marks[id];
  const missing = experts.flatMap((expert) =>
    criteria
      .filter((one) => {
        const mark = markOf(expert, one.id);
        return mark === undefined || !markFits(one, mark);
      })
      .map((one) => ({ expertId: expert.expertId, criterionId: one.id })),
  );
  if (missing.length > 0) return { state: 'incomplete', missing };
  const rows = criteria.map((criterion) => ({
    criterion,
    points: experts.map((expert) => pointsOf(markOf(expert, criterion.id))),
    settled: agreed[criterion.id] !== undefined,
  }));
  const apart = linesApart(rows, limit);
  if (apart.length > 0) return { state: 'to_reconcile', criterionIds: apart };
  const byCriterion = rows.map(({ criterion, points }) => resultOf(criterion, points));
  const worth = withPoints(criteria);
  const counted = byCriterion.filter(({ criterionId }) => worth.has(criterionId));
  const pointsSum = counted.reduce((sum, one) => sum + one.pointsSum, 0);
  const max = counted.reduce((sum, one) => sum + one.max, 0);
  const passed = isPassed(criteria, byCriterion, decision, { pointsSum, max, experts: experts.length });
  return { state: 'marked', experts: experts.length, pointsSum, max, passed, byCriterion };
}

/** The practical part is passed when every drawn task is; while one is open there is no answer. */
export function practicePassed(results: readonly PracticeResult[]): boolean | undefined {
  if (results.length === 0 || results.some((result) => result.state !== 'marked')) return undefined;
  return results.every((result) => result.state === 'marked' && result.passed);
}

interface Row {
  criterion: Criterion;
  points: number[];
  settled: boolean;
}

function linesApart(rows: Row[], limit: DifferenceLimit): string[] {
  const open = rows.filter((row) => !row.settled && spread(row.points) > 0);
  const tooFar = open.filter(({ criterion, points }) => criterion.kind === 'done' || spread(points) > (limit.criterionPoints ?? Infinity));
  const totals = (rows[0]?.points ?? []).map((_, expert) => rows.reduce((sum, row) => sum + (row.points[expert] ?? 0), 0));
  const totalTooFar = spread(totals) > (limit.totalPoints ?? Infinity);
  return (totalTooFar ? open : tooFar).map((row) => row.criterion.id);
}

const spread = (points: number[]): number => Math.max(...points) - Math.min(...points);

const maxOf = (criterion: Criterion): number => (criterion.kind === 'points' ? criterion.max : 1);

/** Criteria whose points are summed: those with points, or all where none has any. */
function withPoints(criteria: readonly Criterion[]): ReadonlySet<string> {
  const some = criteria.some(({ kind }) => kind === 'points');
  return new Set(criteria.filter(({ kind }) => !some || kind === 'points').map(({ id }) => id));
}

function pointsOf(mark: CriterionMark | undefined): number {
  if (mark?.kind === 'points') return mark.points;
  return mark?.done ? 1 : 0;
}

function resultOf(criterion: Criterion, points: number[]): CriterionResult {
  const pointsSum = points.reduce((sum, one) => sum + one, 0);
  const max = maxOf(criterion);
  return { criterionId: criterion.id, pointsSum, max, met: pointsSum === max * points.length };
}

function isPassed(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
  decision: DecisionRule,
  sum: { pointsSum: number; max: number; experts: number },
): boolean {
  const failsRequired = criteria.some((one) => one.required && results.find((r) => r.criterionId === one.id)?.pointsSum === 0);
  if (failsRequired) return false;
  if (decision.kind === 'every_criterion') return results.every((result) => result.met);
  // Means are compared as sums: points of all experts against the mark taken once for each of them.
  const { passMark } = decision;
  const scaled = passMark.unit === 'points' ? { ...passMark, value: passMark.value * sum.experts } : passMark;
  return passes(sum.pointsSum, sum.max * sum.experts, scaled);
}
