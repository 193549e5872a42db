import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import {
  Criterion,
  CriterionMark,
  DecisionRule,
  type DifferenceLimit,
  type ExpertMarks,
  LabourFunction,
  type PracticeResult,
  practiceResult,
} from './practice.ts';
import { LocalLine, LocalText } from './rich-text.ts';

/** What of a frozen task or portfolio the expert's card shows. */
const SheetContent = z.object({
  labourFunction: LabourFunction.optional(),
  action: LocalLine.optional(),
  text: LocalText.optional(),
  timeLimitMinutes: z.int().optional(),
  interviewMinutes: z.int().optional(),
  requirements: z.array(LocalLine).optional(),
  questions: z.array(z.object({ id: z.string(), text: LocalLine })).optional(),
  equipment: z.array(LocalLine).optional(),
  aids: z.array(LocalLine).optional(),
  criteria: z.array(Criterion),
  decision: DecisionRule,
  differenceLimit: z.object({ criterionPoints: z.int().nullable(), totalPoints: z.int().nullable() }),
});
export type SheetContent = z.infer<typeof SheetContent>;

export interface Sheet {
  readonly id: string;
  readonly attemptId: string;
  readonly applicationId: string;
  readonly kind: 'task' | 'portfolio';
  readonly content: SheetContent;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly experts: readonly ExpertMarks[];
  readonly agreed: Readonly<Record<string, CriterionMark>>;
  readonly result: PracticeResult;
}

/** The sheets of a practice with all marks so far, in their order. */
export async function listSheets(db: Trx, attemptId: string): Promise<Sheet[]> {
  const rows = await db
    .selectFrom('practice_sheets')
    .select(['id', 'application_id as applicationId', 'kind', 'content', 'started_at as startedAt', 'ended_at as endedAt'])
    .where('attempt_id', '=', attemptId)
    .orderBy('place')
    .execute();
  const sheets: Sheet[] = [];
  for (const row of rows) {
    const content = SheetContent.parse(row.content);
    const experts = await listMarks(db, row.id);
    const agreed = await listAgreed(db, row.id);
    const result = resultOf(content, experts, content.differenceLimit, agreed);
    sheets.push({ ...row, attemptId, kind: row.kind as Sheet['kind'], content, experts, agreed, result });
  }
  return sheets;
}

function resultOf(content: SheetContent, experts: ExpertMarks[], limit: DifferenceLimit, agreed: Sheet['agreed']): PracticeResult {
  return experts.length === 0 ? { state: 'incomplete', missing: [] } : practiceResult(content, experts, limit, agreed);
}

async function listMarks(db: Trx, sheetId: string): Promise<ExpertMarks[]> {
  const rows = await db
    .selectFrom('practice_marks')
    .select(['expert_id as expertId', 'criterion_id as criterionId', 'mark'])
    .where('sheet_id', '=', sheetId)
    .orderBy('expert_id')
    .execute();
  return [...Map.groupBy(rows, ({ expertId }) => expertId)].map(([expertId, marks]) => ({
    expertId,
    marks: Object.fromEntries(marks.map(({ criterionId, mark }) => [criterionId, CriterionMark.parse(mark)])),
  }));
}

async function listAgreed(db: Trx, sheetId: string): Promise<Record<string, CriterionMark>> {
  const rows = await db
    .selectFrom('practice_agreements')
    .select(['criterion_id as criterionId', 'mark'])
    .where('sheet_id', '=', sheetId)
    .execute();
  return Object.fromEntries(rows.map(({ criterionId, mark }) => [criterionId, CriterionMark.parse(mark)]));
}
