import { z } from 'zod';
import {
  type AssessmentTool,
  Criterion,
  CriterionMark,
  DecisionRule,
  type ExpertMarks,
  LocalLine,
  type PracticeResult,
  practicePassed,
  practiceResult,
} from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import type { CountingAttempt } from './exam-record.ts';
import type { PracticeRecord } from './protocol-content.ts';
import { EVERY_CRITERION } from './spoken-marks.ts';
import { thresholdWords } from './theory-record.ts';

/** What the protocol needs of a frozen sheet: a task or the portfolio. */
const Sheet = z.object({ action: LocalLine.optional(), criteria: z.array(Criterion), decision: DecisionRule });
type Sheet = z.infer<typeof Sheet>;

interface Marked {
  readonly sheet: Sheet;
  readonly result: PracticeResult;
  readonly experts: readonly ExpertMarks[];
}

/** Null while a sheet is open: not every line marked, or experts too far apart. */
export async function readPractice(
  db: Trx,
  attempt: CountingAttempt,
  tool: AssessmentTool,
  kind: 'tasks' | 'portfolio',
): Promise<PracticeRecord | null> {
  const marked = await listMarked(db, attempt.id, tool);
  const passed = practicePassed(marked.map(({ result }) => result));
  if (passed === undefined) return null;
  const tasks = marked.map(taskRecord);
  const sum = (pick: (line: { points: number; of: number }) => number) =>
    rounded(tasks.flatMap(({ criteria }) => criteria).reduce((total, line) => total + pick(line), 0));
  return {
    startedAt: attempt.startedAt.toString(),
    endedAt: attempt.endedAt?.toString() ?? null,
    kind,
    points: sum(({ points }) => points),
    of: sum(({ of }) => of),
    threshold: [...new Set(marked.map(({ sheet }) => decisionWords(sheet.decision)))].join('; '),
    passed,
    tasks,
  };
}

async function listMarked(db: Trx, attemptId: string, tool: AssessmentTool): Promise<Marked[]> {
  const sheets = await db
    .selectFrom('practice_sheets')
    .select(['id', 'content'])
    .where('attempt_id', '=', attemptId)
    .orderBy('place')
    .execute();
  return await Promise.all(
    sheets.map(async ({ id, content }) => {
      const sheet = Sheet.parse(content);
      const experts = await listMarks(db, id);
      if (experts.length === 0) return { sheet, experts, result: { state: 'incomplete' as const, missing: [] } };
      return { sheet, experts, result: practiceResult(sheet, experts, tool.differenceLimit, await listAgreed(db, id)) };
    }),
  );
}

async function listMarks(db: Trx, sheetId: string): Promise<ExpertMarks[]> {
  const rows = await db
    .selectFrom('practice_marks')
    .select(['expert_id', 'criterion_id', 'mark'])
    .where('sheet_id', '=', sheetId)
    .orderBy('expert_id')
    .execute();
  return [...Map.groupBy(rows, ({ expert_id }) => expert_id)].map(([expertId, marks]) => ({
    expertId,
    marks: Object.fromEntries(marks.map(({ criterion_id, mark }) => [criterion_id, CriterionMark.parse(mark)])),
  }));
}

async function listAgreed(db: Trx, sheetId: string): Promise<Record<string, CriterionMark>> {
  const rows = await db.selectFrom('practice_agreements').select(['criterion_id', 'mark']).where('sheet_id', '=', sheetId).execute();
  return Object.fromEntries(rows.map(({ criterion_id, mark }) => [criterion_id, CriterionMark.parse(mark)]));
}

function taskRecord({ sheet, result, experts }: Marked): PracticeRecord['tasks'][number] {
  const lines = result.state === 'marked' ? result.byCriterion : [];
  return {
    title: sheet.action ?? { ru: 'Защита портфолио', kk: 'Портфолионы қорғау' },
    criteria: sheet.criteria.map((criterion) => {
      const line = lines.find(({ criterionId }) => criterionId === criterion.id);
      const comments = experts.flatMap(({ marks }) => marks[criterion.id]?.comment?.trim() || []);
      return {
        title: criterion.text,
        points: rounded((line?.pointsSum ?? 0) / Math.max(1, experts.length)),
        of: line?.max ?? 0,
        done: criterion.kind === 'done' ? (line?.met ?? false) : null,
        met: line?.met ?? false,
        comment: comments.length > 0 ? comments.join(' ') : null,
      };
    }),
  };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

const decisionWords = (rule: DecisionRule): string =>
  rule.kind === 'every_criterion' ? EVERY_CRITERION.ru : thresholdWords(rule.passMark);
