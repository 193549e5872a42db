import { orderPaper } from '#papers/index.ts';
import type { PaperId } from '#procedures/index.ts';
import type { EffectContext, PaperSubjects } from './ports.ts';

/** Orders the papers that the move always prints, and those that an effect names because they depend on its result. @returns their ids by kind. */
export async function printPapers(
  { trx, application, now }: EffectContext,
  prints: readonly PaperId[],
  subjects: PaperSubjects,
): Promise<ReadonlyMap<PaperId, string>> {
  const ordered = new Map<PaperId, string>();
  for (const kind of new Set([...prints, ...(Object.keys(subjects) as PaperId[])]))
    if (subjects[kind] !== null)
      ordered.set(kind, await orderPaper(trx, { applicationId: application.id, kind, subjectId: subjects[kind] ?? null, at: now }));
  return ordered;
}
