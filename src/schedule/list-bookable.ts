import {
  type Application,
  assertAllowed,
  type MoveDeps,
  mayOpenOwn,
  procedureOf,
  readApplication,
  zoneOfCentre,
} from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { dayIn, type Part, type Procedure } from '#procedures/index.ts';
import { type BookingRules, readBookingRules } from './booking-rules.ts';
import { type Booking, findLiveBooking } from './bookings.db.ts';
import { partsLeft } from './parts-left.ts';
import { lastMomentOfChange } from './schedule-facts.ts';
import { type ExamSession, freeSeats, isBefore, latestRequest, partsFor } from './session.ts';
import { findSession, listSessions } from './sessions.db.ts';

/** A session that the application could be booked for; full ones are told too, so that «мест нет» is seen. */
export interface BookableSession extends ExamSession {
  /** Parts that a booking of this session takes. */
  readonly bookedParts: readonly Part[];
  readonly free: number;
}

export interface DateChoice {
  readonly application: Application;
  readonly procedure: Procedure;
  readonly centre: { readonly name: string; readonly phone: string | null; readonly email: string | null; readonly zone: string };
  readonly sessions: readonly BookableSession[];
  readonly rules: BookingRules;
  /** What is held or booked now, with its session. */
  readonly booked: { readonly booking: Booking; readonly session: ExamSession; readonly changeUntil: Temporal.Instant } | null;
  /** Dates that the person has given up already. */
  readonly changesUsed: number;
  /** The running term of the application's present state, if any. */
  readonly lastDay: Temporal.PlainDate | null;
  readonly today: Temporal.PlainDate;
}

/** «Показать график»: what an application may be booked for, and what it is booked for. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readDateChoice(deps: MoveDeps, actor: Actor, applicationId: string): Promise<DateChoice> {
  const now = deps.clock.now();
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const procedure = procedureOf(application);
    const rules = await readBookingRules(db, application.councilId);
    const zone = await zoneOfCentre(db, application.centreId);
    return {
      application,
      procedure,
      centre: { ...(await readCentre(db, application.centreId)), zone },
      sessions: await listBookable(db, deps, actor, application),
      rules,
      booked: await readBooked(db, applicationId, rules),
      changesUsed: await countOwnChanges(db, applicationId),
      lastDay: await readLastDay(db, applicationId),
      today: dayIn(now, zone),
    };
  });
}

/** Approved sessions of the application's centre, of its qualification and parts, that may still be asked for; the earliest first. */
export async function listBookable(db: Trx, deps: MoveDeps, actor: Actor, application: Application): Promise<readonly BookableSession[]> {
  if (!application.centreId || !application.qualificationId) return [];
  const now = deps.clock.now();
  const left = await partsLeft({
    trx: db,
    deps,
    actor,
    procedure: procedureOf(application),
    application,
    move: 'request_date',
    input: {},
    now,
  });
  const sessions = await listSessions(db, {
    centreId: application.centreId,
    qualificationId: application.qualificationId,
    states: ['approved'],
    from: now,
  });
  return sessions
    .map((session) => ({ ...session, bookedParts: partsFor(session, left), free: freeSeats(session) }))
    .filter((session) => session.bookedParts.length > 0 && !isBefore(latestRequest(session), now));
}

async function readBooked(db: Trx, applicationId: string, rules: BookingRules): Promise<DateChoice['booked']> {
  const booking = await findLiveBooking(db, applicationId);
  const session = booking && (await findSession(db, booking.sessionId));
  return booking && session ? { booking, session, changeUntil: lastMomentOfChange(session, rules) } : null;
}

async function readCentre(db: Trx, centreId: string | null) {
  const centre = centreId
    ? await db
        .selectFrom('organisations')
        .select([named('organisations.short_name').as('name'), 'phone', 'email'])
        .where('id', '=', centreId)
        .executeTakeFirst()
    : undefined;
  return centre ?? { name: '', phone: null, email: null };
}

async function countOwnChanges(db: Trx, applicationId: string): Promise<number> {
  const { used } = await db
    .selectFrom('date_changes')
    .select((eb) => eb.fn.countAll<number>().as('used'))
    .where('application_id', '=', applicationId)
    .where('by_role', 'in', ['applicant', 'representative'])
    .executeTakeFirstOrThrow();
  return used;
}

async function readLastDay(db: Trx, applicationId: string): Promise<Temporal.PlainDate | null> {
  const clock = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', applicationId)
    .where('stopped_at', 'is', null)
    .where('paused_at', 'is', null)
    .orderBy('due_at')
    .executeTakeFirst();
  return clock?.lastDay ?? null;
}
