import { assertAllowed, lockApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Booking, findDuty, readBooking } from './exams.db.ts';
import { type Duty, mayMark } from './exams.policy.ts';
import { listSheets, type Sheet } from './practice.db.ts';

export interface Practice {
  readonly booking: Booking;
  readonly attemptId: string;
  readonly endedAt: Temporal.Instant | null;
  readonly duty: Duty | undefined;
  /** What the actor declared about this candidate; undefined: nothing yet. */
  readonly interest: string | undefined;
}

/** The practice of a booking as its commission sees it. Refuses: `not_found`. */
export async function readPracticeOf(db: Trx, actor: Actor, bookingId: string): Promise<Practice> {
  const booking = await readBooking(db, bookingId);
  const duty = await findDuty(db, booking.sessionId, actor.personId);
  const attempt = await db
    .selectFrom('attempts')
    .select(['id', 'ended_at as endedAt'])
    .where('booking_id', '=', bookingId)
    .where('part', '=', 'practice')
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  const declared = await db
    .selectFrom('interest_declarations')
    .select('interest')
    .where('session_id', '=', booking.sessionId)
    .where('application_id', '=', booking.applicationId)
    .where('person_id', '=', actor.personId ?? '')
    .executeTakeFirst();
  return { booking, attemptId: attempt.id, endedAt: attempt.endedAt, duty, interest: declared?.interest };
}

/** The running practice, locked, for an expert who may mark it. Refuses also: what `mayMark` says, `part_ended`. */
export async function markedPractice(trx: Trx, actor: Actor, bookingId: string): Promise<{ practice: Practice; sheets: Sheet[] }> {
  const { applicationId } = await readBooking(trx, bookingId);
  await lockApplication(trx, applicationId);
  const practice = await readPracticeOf(trx, actor, bookingId);
  assertAllowed(mayMark(actor, practice.duty, practice.interest));
  if (practice.endedAt) throw new Refusal('part_ended');
  return { practice, sheets: await listSheets(trx, practice.attemptId) };
}

export function sheetOf(sheets: readonly Sheet[], sheetId: string): Sheet {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new Refusal('not_found');
  return sheet;
}
