import pg from 'pg';
import type { EffectContext, Ports } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Booking, findLiveBooking, insertBooking, listBookingsOf, markBooked, markFreed, markSuperseded } from './bookings.db.ts';
import { syncCommissionAccess } from './commission-access.ts';
import { partsLeft } from './parts-left.ts';
import { reminderMoment, SCHEDULE_CONFIRM, SCHEDULE_REMIND } from './schedule-job-names.ts';
import { isBefore, partsFor } from './session.ts';
import { readSession } from './sessions.db.ts';

type Owned = 'hold_seat' | 'book_seat' | 'schedule_reminder' | 'free_seat';

/** What follows a move in the schedule's own tables. */
export const scheduleEffects: Pick<Ports['effects'], Owned> = {
  async hold_seat(context) {
    const { trx, application, input, now } = context;
    const session = await readSession(trx, input.sessionId ?? '');
    const parts = partsFor(session, await partsLeft(context));
    for (const earlier of await listBookingsOf(trx, application.id))
      if (earlier.parts.some((part) => parts.includes(part))) await markSuperseded(trx, earlier.id, now);
    const bookingId = await refuseWithoutSeat(() =>
      insertBooking(trx, { sessionId: session.id, applicationId: application.id, parts, at: now }),
    );
    if (await confirmsByItself(trx, session.centreId))
      await enqueue(trx, SCHEDULE_CONFIRM, { bookingId }, { key: `schedule.confirm:${bookingId}` });
    return undefined;
  },

  async book_seat({ trx, application, move, now }) {
    const booking = await findLiveBooking(trx, application.id);
    if (booking?.state !== 'held') throw new Error('no seat is held');
    await markBooked(trx, booking.id, now);
    await syncCommissionAccess(trx, application.id, now);
    return { [move === 'notify' ? 'notice' : 'date_confirmation']: booking.id };
  },

  async schedule_reminder({ trx, application, now }) {
    const booking = await findLiveBooking(trx, application.id);
    if (!booking) throw new Error('no seat is booked');
    const { startsAt, place } = await readSession(trx, booking.sessionId);
    const runAt = reminderMoment(startsAt, place.zone);
    if (isBefore(now, runAt))
      await enqueue(trx, SCHEDULE_REMIND, { bookingId: booking.id }, { runAt, key: `schedule.remind:${booking.id}` });
    return undefined;
  },

  async free_seat(context) {
    // an appeal upheld on the decision: the exam stands, only its decision is made anew
    if (context.to === 'decision_due') return undefined;
    const booking = await findLiveBooking(context.trx, context.application.id);
    if (!booking) return undefined;
    await giveBack(context, booking);
    // the commission still gets the letter on a changed date; `changeDate` takes its sight away after it
    if (context.move !== 'change_date') await syncCommissionAccess(context.trx, context.application.id, context.now);
    return undefined;
  },
};

/** A seat of a coming day is free for others; a day that has begun was used. */
async function giveBack({ trx, application, actor, move, now }: EffectContext, booking: Booking): Promise<void> {
  const { startsAt } = await readSession(trx, booking.sessionId);
  if (!isBefore(now, startsAt)) return await markSuperseded(trx, booking.id, now);
  await markFreed(trx, booking.id, now);
  if (move === 'change_date')
    await trx
      .insertInto('date_changes')
      .values({
        application_id: application.id,
        session_id: booking.sessionId,
        move,
        by_role: actor.role ?? 'applicant',
        at: now,
      })
      .execute();
}

/** A centre may leave the confirmation to the rules. */
async function confirmsByItself(trx: Trx, centreId: string): Promise<boolean> {
  const centre = await trx.selectFrom('centres').select('auto_confirm_date as auto').where('id', '=', centreId).executeTakeFirst();
  return centre?.auto ?? false;
}

/** The last seat is settled by the row of the session: whoever comes second meets its constraint. */
async function refuseWithoutSeat(insert: () => Promise<string>): Promise<string> {
  try {
    return await insert();
  } catch (error) {
    const constraint = error instanceof pg.DatabaseError ? error.constraint : undefined;
    if (constraint === 'seats_taken_within_seats') throw new Refusal('session_full');
    if (constraint === 'session_open_for_booking') throw new Refusal('session_not_approved');
    throw error;
  }
}
