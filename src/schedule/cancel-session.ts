import { type MoveDeps, makeMove, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { listLiveBookings } from './bookings.db.ts';
import { changeDate } from './change-date.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import { isBefore } from './session.ts';
import { lockSession, readSession } from './sessions.db.ts';

/**
 * Takes an exam out of the schedule, with words that reach each booked person; their seats are freed, they choose another day and pay nothing again.
 * Refuses: `not_scheduler`, `not_found`, `input_missing`, `session_begun`, `session_changed_meanwhile` where somebody booked during the act.
 */
export async function cancelSession(deps: MoveDeps, actor: Actor, sessionId: string, words: string): Promise<void> {
  const centreId = assertMakesSchedule(actor);
  const now = deps.clock.now();
  if (words.trim() === '') throw new Refusal('input_missing', { field: 'words' });
  await deps.as(actor).write(async (trx) => {
    const seen = await readSession(trx, sessionId);
    if (seen.centreId !== centreId) throw new Refusal('not_found');
    if (seen.state === 'cancelled') return;
    if (!isBefore(now, seen.startsAt)) throw new Refusal('session_begun');
    // applications before their session, as everywhere: the other order would lock each other out
    for (const { applicationId } of await listLiveBookings(trx, sessionId)) await sendElsewhere(trx, deps, actor, applicationId, words);
    const session = await lockSession(trx, sessionId, centreId);
    if (session.seatsTaken > 0) throw new Refusal('session_changed_meanwhile');
    await trx
      .updateTable('exam_sessions')
      .set({ state: 'cancelled', cancelled_at: now, cancel_words: words.trim(), updated_at: now })
      .where('id', '=', sessionId)
      .execute();
  });
}

async function sendElsewhere(trx: Trx, deps: MoveDeps, actor: Actor, applicationId: string, words: string): Promise<void> {
  const { state } = await readApplication(trx, applicationId);
  if (state === 'date_confirmation') await makeMove(trx, deps, actor, applicationId, 'decline_date', { words });
  else await changeDate(trx, deps, actor, applicationId, words);
}
