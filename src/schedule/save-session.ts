import { refuseOn, type Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertToldInTime } from './assert-told-in-time.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import type { ExamSession } from './session.ts';
import { assertHoldable, assertOffered, readProcedureOfCentre, readRoom, type SessionRoom } from './session-checks.ts';
import { type SessionForm, type TimedParts, timesOf } from './session-form.ts';
import { lockSchedule, lockSession } from './sessions.db.ts';

type SaveDeps = Pick<Deps, 'as' | 'clock'>;

/**
 * Puts an exam into the schedule as a draft: nobody but the centre sees it until it is approved.
 * Refuses: `not_scheduler`, `room_unknown`, `qualification_not_of_centre`, `mode_not_allowed`; as `assertHoldable`, `assertToldInTime`.
 * @returns its id.
 */
export async function createSession(deps: SaveDeps, actor: Actor, form: SessionForm): Promise<string> {
  const centreId = assertMakesSchedule(actor);
  const now = deps.clock.now();
  return await deps.as(actor).write(async (trx) => {
    const { room, times } = await check(trx, centreId, form, now, null);
    await assertToldInTime(trx, planned(centreId, form, room, times, now), form.soon === 'accepted');
    const { id } = await trx
      .insertInto('exam_sessions')
      .values({ centre_id: centreId, created_by: actor.personId, created_at: now, ...columns(form, room, times, now) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeLists(trx, id, form, times);
    return id;
  });
}

/**
 * Changes a session. Once people are booked only the seats, the lead and the note change: a promised day is cancelled, not moved.
 * Refuses: `not_found`, `session_cancelled`, `session_has_bookings`, `seats_below_taken`; as `createSession`.
 */
export async function editSession(deps: SaveDeps, actor: Actor, sessionId: string, form: SessionForm): Promise<void> {
  const centreId = assertMakesSchedule(actor);
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    const { room, times } = await check(trx, centreId, form, now, sessionId);
    const session = await lockSession(trx, sessionId, centreId);
    if (session.state === 'cancelled') throw new Refusal('session_cancelled');
    if (session.seatsTaken > 0 && promisesChange(session, form, times))
      throw new Refusal('session_has_bookings', { count: session.seatsTaken });
    if (Temporal.Instant.compare(session.startsAt, times.startsAt) !== 0)
      await assertToldInTime(trx, planned(centreId, form, room, times, now), form.soon === 'accepted');
    await refuseOn('seats_taken_within_seats', 'seats_below_taken', () =>
      trx
        .updateTable('exam_sessions')
        .set(columns(form, room, times, now))
        .where('id', '=', sessionId)
        .execute(),
    );
    await trx.deleteFrom('session_parts').where('session_id', '=', sessionId).execute();
    await trx.deleteFrom('session_qualifications').where('session_id', '=', sessionId).execute();
    await writeLists(trx, sessionId, form, times);
  });
}

async function check(trx: Trx, centreId: string, form: SessionForm, now: Temporal.Instant, except: string | null) {
  await lockSchedule(trx, centreId);
  const room = await readRoom(trx, form.roomId, centreId);
  const times = timesOf(form, room.zone);
  await assertOffered(trx, form.qualificationIds, centreId);
  if (!(await readProcedureOfCentre(trx, centreId)).exam.modes.includes(form.mode)) throw new Refusal('mode_not_allowed');
  await assertHoldable(trx, { form, times, room, now, except });
  return { room, times };
}

const planned = (
  centreId: string,
  { minLeadHours }: SessionForm,
  { zone }: SessionRoom,
  { startsAt }: TimedParts,
  now: Temporal.Instant,
) => ({
  centreId,
  zone,
  startsAt,
  minLeadHours,
  now,
});

const columns = (form: SessionForm, room: SessionRoom, times: TimedParts, now: Temporal.Instant) => ({
  site_id: room.siteId,
  room_id: room.id,
  starts_at: times.startsAt,
  ends_at: times.endsAt,
  seats: form.seats,
  mode: form.mode,
  min_lead_hours: form.minLeadHours,
  note: form.note || null,
  updated_at: now,
});

async function writeLists(trx: Trx, sessionId: string, form: SessionForm, { parts }: TimedParts): Promise<void> {
  await trx
    .insertInto('session_parts')
    .values(parts.map(({ part, startsAt, minutes }) => ({ session_id: sessionId, part, starts_at: startsAt, minutes })))
    .execute();
  await trx
    .insertInto('session_qualifications')
    .values([...new Set(form.qualificationIds)].map((qualification) => ({ session_id: sessionId, qualification_id: qualification })))
    .execute();
}

/** What was promised to those who are booked: place, day, hours, parts; another qualification may only be added. */
function promisesChange(session: ExamSession, form: SessionForm, { parts }: TimedParts): boolean {
  const told = (list: readonly { part: string; startsAt: Temporal.Instant; minutes: number }[]) =>
    list
      .map(({ part, startsAt, minutes }) => `${part} ${startsAt} ${minutes}`)
      .toSorted()
      .join();
  return (
    session.place.roomId !== form.roomId ||
    told(session.parts) !== told(parts) ||
    session.qualifications.some(({ id }) => !form.qualificationIds.includes(id))
  );
}
