import type { Trx } from '#platform/database.ts';
import type { Part } from '#procedures/index.ts';

export interface Booking {
  readonly id: string;
  readonly sessionId: string;
  readonly applicationId: string;
  readonly parts: readonly Part[];
  readonly state: 'held' | 'booked' | 'freed';
  readonly heldAt: Temporal.Instant;
  readonly bookedAt: Temporal.Instant | null;
}

const bookings = (db: Trx) =>
  db
    .selectFrom('bookings as b')
    .select([
      'b.id',
      'b.session_id as sessionId',
      'b.application_id as applicationId',
      'b.parts',
      'b.state',
      'b.held_at as heldAt',
      'b.booked_at as bookedAt',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>>;
const toBooking = ({ parts, state, ...row }: Row): Booking => ({ ...row, parts: parts as Part[], state: state as Booking['state'] });

/** The live booking made last: with parts on different days the one that is ahead or under way. */
export async function findLiveBooking(db: Trx, applicationId: string): Promise<Booking | undefined> {
  const row = await bookings(db)
    .where('b.application_id', '=', applicationId)
    .where('b.state', '<>', 'freed')
    .where('b.superseded_at', 'is', null)
    .orderBy('b.held_at', 'desc')
    .orderBy('b.id', 'desc')
    .executeTakeFirst();
  return row && toBooking(row);
}

/** The booking made last, live or not: what a letter about a date that was given up is about. */
export async function findLastBooking(db: Trx, applicationId: string): Promise<Booking | undefined> {
  const row = await bookings(db)
    .where('b.application_id', '=', applicationId)
    .orderBy('b.held_at', 'desc')
    .orderBy('b.id', 'desc')
    .executeTakeFirst();
  return row && toBooking(row);
}

export async function findBooking(db: Trx, id: string): Promise<Booking | undefined> {
  const row = await bookings(db).where('b.id', '=', id).executeTakeFirst();
  return row && toBooking(row);
}

/** Live bookings of a session in sight of who asks, in the order in which seats were taken. */
export async function listLiveBookings(db: Trx, sessionId: string): Promise<readonly Booking[]> {
  const rows = await bookings(db)
    .where('b.session_id', '=', sessionId)
    .where('b.state', '<>', 'freed')
    .orderBy('b.held_at')
    .orderBy('b.id')
    .execute();
  return rows.map(toBooking);
}

/** A seat is taken at once; the database counts it and throws where there is none. */
export async function insertBooking(
  trx: Trx,
  { sessionId, applicationId, parts, at }: { sessionId: string; applicationId: string; parts: readonly Part[]; at: Temporal.Instant },
): Promise<string> {
  const { id } = await trx
    .insertInto('bookings')
    .values({ session_id: sessionId, application_id: applicationId, parts: [...parts], held_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function markBooked(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('bookings').set({ state: 'booked', booked_at: at }).where('id', '=', id).where('state', '=', 'held').execute();
}

/** Gives the seat back. */
export async function markFreed(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('bookings').set({ state: 'freed', freed_at: at }).where('id', '=', id).where('state', '<>', 'freed').execute();
}

/** The day is over and the part is taken anew on another: the seat was used. */
export async function markSuperseded(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('bookings').set({ superseded_at: at }).where('id', '=', id).execute();
}

export async function listBookingsOf(db: Trx, applicationId: string): Promise<readonly Booking[]> {
  const rows = await bookings(db)
    .where('b.application_id', '=', applicationId)
    .where('b.state', '<>', 'freed')
    .where('b.superseded_at', 'is', null)
    .execute();
  return rows.map(toBooking);
}
