import { assertAllowed, type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { findDuty, readBooking } from './exams.db.ts';
import { mayEndExam } from './exams.policy.ts';

/**
 * The chair ends the exam of one person, or lets its other parts go on another day.
 * Refuses: `not_found`, `not_the_chair`, `part_running`, `parts_ahead`, `no_parts_left`, `practice_before_theory`.
 */
export async function endExam(deps: MoveDeps, actor: Actor, bookingId: string, move: 'finish_exam' | 'continue'): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { applicationId, sessionId } = await readBooking(trx, bookingId);
    assertAllowed(mayEndExam(actor, await findDuty(trx, sessionId, actor.personId)));
    await makeMove(trx, deps, actor, applicationId, move);
  });
}
