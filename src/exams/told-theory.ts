import { assertAllowed, mayOpenOwn, readApplication } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { StateId } from '#procedures/index.ts';
import { readToolVersion } from './bank.db.ts';
import { listPartResults } from './exams.db.ts';
import { resultTold, type SittingResult } from './read-sitting.ts';

/** From the decision on, the conclusion and the certificate say more. */
const BEFORE_DECISION: readonly StateId[] = ['in_exam', 'decision_due', 'council_check'];

export type ToldTheory = Pick<SittingResult, 'points' | 'max' | 'passed'>;

/** What the computer of the exam has told its candidate of the theory, for the cabinet until the decision; null: nothing yet, or the council tells it with the protocol. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function findToldTheory(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<ToldTheory | null> {
  const { state } = await deps.as(actor).read(async (db) => {
    const own = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, own));
    return own;
  });
  if (!BEFORE_DECISION.includes(state)) return null;
  // the bank is closed to candidates
  return await deps.as(SYSTEM).read(async (db) => {
    const theory = (await listPartResults(db, applicationId)).find(({ part, endedAt }) => part === 'theory' && endedAt);
    if (!theory) return null;
    const { toolVersionId, result } = await db
      .selectFrom('attempts')
      .select(['tool_version_id as toolVersionId', 'result'])
      .where('id', '=', theory.id)
      .executeTakeFirstOrThrow();
    const told = resultTold(result, await readToolVersion(db, toolVersionId));
    return told && { points: told.points, max: told.max, passed: told.passed };
  });
}
