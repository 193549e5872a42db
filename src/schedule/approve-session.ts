import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import { isBefore } from './session.ts';
import { lockSession } from './sessions.db.ts';

/** From now on people see the session and book it; approving twice is once. Refuses: `not_scheduler`, `not_found`, `session_cancelled`, `session_in_past`. */
export async function approveSession(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, sessionId: string): Promise<void> {
  const centreId = assertMakesSchedule(actor);
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    const session = await lockSession(trx, sessionId, centreId);
    if (session.state === 'cancelled') throw new Refusal('session_cancelled');
    if (session.state === 'approved') return;
    if (isBefore(session.startsAt, now)) throw new Refusal('session_in_past');
    await trx
      .updateTable('exam_sessions')
      .set({ state: 'approved', approved_at: now, updated_at: now })
      .where('id', '=', sessionId)
      .execute();
  });
}
