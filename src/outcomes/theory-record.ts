import { z } from 'zod';
import type { AssessmentTool, PassMark } from '#exams/index.ts';
import type { CountingAttempt } from './exam-record.ts';
import type { TheoryRecord } from './protocol-content.ts';

const TheoryResult = z.object({
  points: z.number(),
  max: z.number(),
  passed: z.boolean(),
  bySection: z.array(z.object({ sectionId: z.string(), points: z.number(), max: z.number() })),
});

/** Null while the attempt is not marked. */
export function readTheory(attempt: CountingAttempt, tool: AssessmentTool, mark: PassMark): TheoryRecord | null {
  const result = TheoryResult.safeParse(attempt.result);
  if (!result.success) return null;
  const { points, max, passed, bySection } = result.data;
  const titles = new Map(tool.theory.sections.map(({ id, title }) => [id, title]));
  return {
    startedAt: attempt.startedAt.toString(),
    endedAt: attempt.endedAt?.toString() ?? null,
    variant: attempt.id.slice(-8).toUpperCase(),
    points,
    of: max,
    threshold: thresholdWords(mark),
    passed,
    sections: bySection.map((section) => ({
      title: titles.get(section.sectionId) ?? section.sectionId,
      points: section.points,
      of: section.max,
    })),
  };
}

/** «не менее 27 баллов», «больше 70 %» */
export function thresholdWords({ unit, value, comparison }: PassMark): string {
  return `${comparison === '>=' ? 'не менее' : 'больше'} ${value} ${unit === 'percent' ? '%' : pointsGenitive(value)}`;
}

const pointsGenitive = (count: number) => (count % 10 === 1 && count % 100 !== 11 ? 'балла' : 'баллов');
