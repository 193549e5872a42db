import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import type { Duty } from './exams.policy.ts';

/** A person's duty in a session; undefined where there is none, or the asker may not know. */
export async function findDuty(db: Trx, sessionId: string, personId: string | null): Promise<Duty | undefined> {
  if (!personId) return undefined;
  const row = await db
    .selectFrom('session_members')
    .select('role')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.role as Duty | undefined;
}

export interface Booking {
  readonly id: string;
  readonly sessionId: string;
  readonly applicationId: string;
  readonly parts: readonly Part[];
}

const BOOKING = ['id', 'session_id as sessionId', 'application_id as applicationId', 'parts'] as const;

/** Refuses: `not_found`, also where the asker may not see it. */
export async function readBooking(db: Trx, bookingId: string): Promise<Booking> {
  const row = await db
    .selectFrom('bookings')
    .select(BOOKING)
    .where('id', '=', bookingId)
    .where('state', '=', 'booked')
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return { ...row, parts: row.parts as Part[] };
}

/** The booking that stands for the exam now: the latest that was neither freed nor used up. */
export async function findPresentBooking(db: Trx, applicationId: string): Promise<Booking | undefined> {
  const row = await db
    .selectFrom('bookings')
    .select(BOOKING)
    .where('application_id', '=', applicationId)
    .where('state', '=', 'booked')
    .where('superseded_at', 'is', null)
    .orderBy('held_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && { ...row, parts: row.parts as Part[] };
}

export interface PartResult {
  readonly id: string;
  readonly bookingId: string;
  readonly part: Part;
  readonly startedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly howEnded: string | null;
  readonly passed: boolean | null;
}

/** Attempts that count, the latest of each part: not one that the centre broke off, nor one of a seat that was given up, unless it is credited. */
export async function listPartResults(db: Trx, applicationId: string): Promise<readonly PartResult[]> {
  const rows = await db
    .selectFrom('attempts')
    .distinctOn('part')
    .select([
      'id',
      'booking_id as bookingId',
      'part',
      'started_at as startedAt',
      'ends_at as endsAt',
      'ended_at as endedAt',
      'how_ended as howEnded',
      'result',
    ])
    .where('application_id', '=', applicationId)
    .where((eb) => eb.or([eb('how_ended', 'is', null), eb('how_ended', '<>', 'broken_off')]))
    .where(
      sql<boolean>`not exists (select from bookings b where b.id = attempts.booking_id and b.superseded_at is not null
        and not exists (select from credited_parts c where c.attempt_id = attempts.id))`,
    )
    .where(
      sql<boolean>`not exists (select from bookings now_booked join bookings then_booked on then_booked.id = attempts.booking_id
        where now_booked.application_id = attempts.application_id and now_booked.state <> 'freed' and now_booked.superseded_at is null
          and attempts.part = any (now_booked.parts) and now_booked.held_at > then_booked.held_at)`,
    )
    .orderBy('part')
    .orderBy('started_at', 'desc')
    .execute();
  return rows.map(({ part, result, ...row }) => ({
    ...row,
    part: part as Part,
    passed: result === null ? null : (result as { passed: boolean }).passed,
  }));
}
