import type { Trx } from '#platform/database.ts';
import {
  type ClockChanges,
  type ClockId,
  calendarOf,
  clockRule,
  clocksOn,
  dayIn,
  endOfDay,
  lastDay,
  type OutsideEvent,
  type Procedure,
  resumedFrom,
} from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { procedureOf } from './procedure-of.ts';

interface ClockContext {
  readonly trx: Trx;
  readonly application: Pick<Application, 'id' | 'centreId'>;
  readonly procedure: Procedure;
  readonly now: Temporal.Instant;
}

/** Stores what a move does to the clocks: the last day is computed once, under the calendar in force, and stays as it was promised. */
export async function changeClocks(context: ClockContext, changes: ClockChanges): Promise<void> {
  for (const id of changes.stop) await stop(context, id);
  for (const id of changes.pause) await runningClock(context, id).set({ paused_at: context.now }).execute();
  for (const id of changes.resume) await resume(context, id);
  for (const id of changes.start) {
    await stop(context, id);
    await start(context, id);
  }
}

/** A neighbouring procedure (certificate, appeal) starts and ends clocks of an application too. */
export async function clocksOnOutsideEvent(
  trx: Trx,
  application: Pick<Application, 'id' | 'centreId' | 'procedureId' | 'edition'>,
  event: OutsideEvent,
  now: Temporal.Instant,
): Promise<void> {
  const procedure = procedureOf(application);
  await changeClocks({ trx, application, procedure, now }, { ...clocksOn(procedure, event), pause: [], resume: [] });
}

/** The centre's IANA zone, in which its terms are counted. */
export async function zoneOfCentre(db: Trx, centreId: string | null): Promise<string> {
  if (!centreId) return 'UTC';
  const { zone } = await db.selectFrom('centres').select('time_zone as zone').where('id', '=', centreId).executeTakeFirstOrThrow();
  return zone;
}

const runningClock = ({ trx, application }: ClockContext, id: ClockId) =>
  trx
    .updateTable('application_clocks')
    .where('application_id', '=', application.id)
    .where('clock', '=', id)
    .where('stopped_at', 'is', null);

const stop = (context: ClockContext, id: ClockId) => runningClock(context, id).set({ stopped_at: context.now }).execute();

async function start({ trx, application, procedure, now }: ClockContext, id: ClockId): Promise<void> {
  const zone = await zoneOfCentre(trx, application.centreId);
  const calendar = calendarOf(procedure.jurisdiction);
  const from = dayIn(now, zone);
  const last = lastDay(clockRule(procedure, id), from, calendar);
  await trx
    .insertInto('application_clocks')
    .values({
      application_id: application.id,
      clock: id,
      started_at: now,
      starts_on: from,
      last_day: last,
      due_at: endOfDay(last, zone),
      calendar_version: calendar.version,
    })
    .execute();
}

async function resume(context: ClockContext, id: ClockId): Promise<void> {
  const { trx, application, procedure, now } = context;
  const paused = await trx
    .selectFrom('application_clocks')
    .select(['starts_on as startsOn', 'paused_at as pausedAt'])
    .where('application_id', '=', application.id)
    .where('clock', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (!paused?.pausedAt) return await start(context, id);
  const zone = await zoneOfCentre(trx, application.centreId);
  const calendar = calendarOf(procedure.jurisdiction);
  const rule = clockRule(procedure, id);
  const today = dayIn(now, zone);
  const from = resumedFrom(rule, paused.startsOn, dayIn(paused.pausedAt, zone), today, calendar);
  const last = lastDay(rule, from, calendar);
  await runningClock(context, id)
    .set({
      paused_at: null,
      starts_on: today,
      last_day: last,
      due_at: endOfDay(last, zone),
      calendar_version: calendar.version,
      warned_at: null,
    })
    .execute();
}
