import {
  assertAllowed,
  lockApplication,
  type MadeMove,
  type MoveDeps,
  makeMove,
  mayOpenOwn,
  readApplication,
} from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findLiveBooking } from './bookings.db.ts';
import { syncCommissionAccess } from './commission-access.ts';
import { assertMakesSchedule } from './schedule.policy.ts';

/** The applicant gives a confirmed date up, within the council's limits. Refuses: `not_found`; `date_changes_used`, `date_change_late`. */
export async function changeOwnDate(deps: MoveDeps, actor: Actor, applicationId: string): Promise<MadeMove> {
  return await deps.as(actor).write(async (trx) => {
    assertAllowed(mayOpenOwn(actor, await readApplication(trx, applicationId)));
    return await changeDate(trx, deps, actor, applicationId);
  });
}

/**
 * The applicant moves to another date: both moves in one transaction, so that the old seat is theirs until the new one is held.
 * Refuses as `changeOwnDate` and `requestDate`; `date_is_the_same`.
 */
export async function moveOwnDate(deps: MoveDeps, actor: Actor, applicationId: string, sessionId: string): Promise<MadeMove> {
  return await deps.as(actor).write(async (trx) => {
    assertAllowed(mayOpenOwn(actor, await lockApplication(trx, applicationId)));
    const booking = await findLiveBooking(trx, applicationId);
    if (booking?.sessionId === sessionId) throw new Refusal('date_is_the_same');
    await changeDate(trx, deps, actor, applicationId);
    return await makeMove(trx, deps, actor, applicationId, 'request_date', { sessionId });
  });
}

/** The centre takes a confirmed date back, with words. Refuses: `not_scheduler`, `not_found`; without words. */
export async function takeDateBack(deps: MoveDeps, actor: Actor, applicationId: string, words: string): Promise<MadeMove> {
  assertMakesSchedule(actor);
  return await deps.as(actor).write((trx) => changeDate(trx, deps, actor, applicationId, words));
}

/** In the caller's transaction: the commission is told, then sees the application no more. */
export async function changeDate(trx: Trx, deps: MoveDeps, actor: Actor, applicationId: string, words?: string): Promise<MadeMove> {
  const made = await makeMove(trx, deps, actor, applicationId, 'change_date', words === undefined ? {} : { words });
  await syncCommissionAccess(trx, applicationId, deps.clock.now());
  return made;
}
