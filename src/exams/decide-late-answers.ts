import { assertAllowed, lockApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { MARK_THEORY } from './end-by-time.ts';
import { findDuty, readBooking } from './exams.db.ts';
import { mayEndExam } from './exams.policy.ts';

/**
 * The chair says for the commission whether answers that were made in time and arrived late count; the theory is marked anew.
 * Refuses: `not_found`, `not_the_chair`, `no_late_answers`, `exam_not_running` once the exam was ended.
 */
export async function decideLateAnswers(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, bookingId: string, counts: boolean): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { applicationId, sessionId } = await readBooking(trx, bookingId);
    assertAllowed(mayEndExam(actor, await findDuty(trx, sessionId, actor.personId)));
    const { state } = await lockApplication(trx, applicationId);
    if (state !== 'in_exam') throw new Refusal('exam_not_running');
    const late = await listUndecided(trx, bookingId);
    const [first] = late;
    if (!first) throw new Refusal('no_late_answers');
    await trx
      .insertInto('late_decisions')
      .values(
        late.map(({ attemptId, itemId }) => ({
          attempt_id: attemptId,
          item_id: itemId,
          counts,
          decided_by: actor.personId ?? '',
          decided_at: deps.clock.now(),
        })),
      )
      .execute();
    await enqueue(trx, MARK_THEORY, { attemptId: first.attemptId });
  });
}

/** Items with an answer that arrived late and about which the commission has said nothing yet. */
export async function listUndecided(db: Trx, bookingId: string): Promise<{ attemptId: string; itemId: string }[]> {
  return await db
    .selectFrom('answer_saves as s')
    .innerJoin('attempts as a', 'a.id', 's.attempt_id')
    .leftJoin('late_decisions as d', (join) => join.onRef('d.attempt_id', '=', 's.attempt_id').onRef('d.item_id', '=', 's.item_id'))
    .select(['s.attempt_id as attemptId', 's.item_id as itemId'])
    .distinct()
    .where('a.booking_id', '=', bookingId)
    .where('s.late', '=', true)
    .where('d.item_id', 'is', null)
    .execute();
}
