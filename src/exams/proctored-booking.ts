import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { type Booking, findDuty, readBooking } from './exams.db.ts';
import { mayRunExam } from './exams.policy.ts';

/** A booking of a session where the actor is the proctor. Refuses: `not_found`, `not_the_proctor`. */
export async function proctoredBooking(db: Trx, actor: Actor, bookingId: string): Promise<Booking> {
  const booking = await readBooking(db, bookingId);
  assertAllowed(mayRunExam(actor, await findDuty(db, booking.sessionId, actor.personId)));
  return booking;
}
