import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { findProcedure, type Procedure } from '#procedures/index.ts';
import { isBefore, partEnd } from './session.ts';
import type { SessionForm, TimedParts } from './session-form.ts';
import { isRoomTaken } from './sessions.db.ts';

/** A day farther off is a slip of the hand in the year. */
const FARTHEST_YEARS = 2;

export interface SessionRoom {
  readonly id: string;
  readonly seats: number;
  readonly siteId: string;
  readonly zone: string;
  /** On the site's clock, `08:00:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: Temporal.Instant | null;
}

/** Refuses: `room_unknown` where the room is not of a site of this centre. */
export async function readRoom(db: Trx, roomId: string, centreId: string): Promise<SessionRoom> {
  return await db
    .selectFrom('rooms as r')
    .innerJoin('sites as s', 's.id', 'r.site_id')
    .select([
      'r.id',
      'r.seats',
      's.id as siteId',
      's.time_zone as zone',
      's.opens_at as opensAt',
      's.closes_at as closesAt',
      's.closed_at as closedAt',
    ])
    .where('r.id', '=', roomId)
    .where('s.centre_id', '=', centreId)
    .executeTakeFirstOrThrow(() => new Refusal('room_unknown'));
}

/**
 * Can the exam be held so. Refuses: `session_in_past`, `session_too_far`, `parts_overlap`, `practice_before_theory_in_session`, `session_outside_hours`, `site_closed`,
 * `seats_above_room`, `room_taken`.
 */
export async function assertHoldable(
  db: Trx,
  {
    form,
    times,
    room,
    now,
    except,
  }: { form: SessionForm; times: TimedParts; room: SessionRoom; now: Temporal.Instant; except: string | null },
): Promise<void> {
  if (isBefore(times.startsAt, now)) throw new Refusal('session_in_past');
  const last = now.toZonedDateTimeISO(room.zone).add({ years: FARTHEST_YEARS }).toPlainDate();
  if (Temporal.PlainDate.compare(form.day, last) > 0) throw new Refusal('session_too_far', { last: last.toString() });
  assertOrder(times);
  assertWithinHours(times, room);
  if (form.seats > room.seats) throw new Refusal('seats_above_room', { seats: room.seats });
  if (await isRoomTaken(db, room.id, { from: times.startsAt, to: times.endsAt, except })) throw new Refusal('room_taken');
}

function assertOrder({ parts }: TimedParts): void {
  const theory = parts.find(({ part }) => part === 'theory');
  const practice = parts.find(({ part }) => part === 'practice');
  if (!theory || !practice) return;
  if (isBefore(practice.startsAt, theory.startsAt)) throw new Refusal('practice_before_theory_in_session');
  if (isBefore(practice.startsAt, partEnd(theory))) throw new Refusal('parts_overlap');
}

function assertWithinHours({ startsAt, endsAt }: TimedParts, { zone, opensAt, closesAt, closedAt }: SessionRoom): void {
  if (closedAt !== null && !isBefore(endsAt, closedAt)) throw new Refusal('site_closed');
  const [starts, ends] = [startsAt.toZonedDateTimeISO(zone), endsAt.toZonedDateTimeISO(zone)];
  const outside =
    !starts.toPlainDate().equals(ends.toPlainDate()) ||
    Temporal.PlainTime.compare(starts.toPlainTime(), opensAt) < 0 ||
    Temporal.PlainTime.compare(ends.toPlainTime(), closesAt) > 0;
  if (outside) throw new Refusal('session_outside_hours', { opensAt: opensAt.slice(0, 5), closesAt: closesAt.slice(0, 5) });
}

/** Refuses: `qualification_not_of_centre`. */
export async function assertOffered(db: Trx, qualificationIds: readonly string[], centreId: string): Promise<void> {
  const offered = await db
    .selectFrom('centre_qualifications')
    .select('qualification_id')
    .where('centre_id', '=', centreId)
    .where('qualification_id', 'in', [...qualificationIds])
    .execute();
  if (offered.length < new Set(qualificationIds).size) throw new Refusal('qualification_not_of_centre');
}

/** The procedure by which the centre's council works now. */
export async function readProcedureOfCentre(db: Trx, centreId: string): Promise<Procedure> {
  const { id } = await db
    .selectFrom('centres as c')
    .innerJoin('councils as k', 'k.id', 'c.council_id')
    .select('k.procedure_id as id')
    .where('c.id', '=', centreId)
    .executeTakeFirstOrThrow();
  const procedure = findProcedure(id);
  if (!procedure) throw new Error(`unknown procedure ${id}`);
  return procedure;
}
