import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import {
  type ClockChanges,
  type ClockId,
  clocksOn,
  dayIn,
  endOfDay,
  lastDay,
  type OutsideEvent,
  type Procedure,
  type Term,
  termLeft,
} from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { procedureOf } from './procedure-of.ts';
import { readTerm } from './term-of-clock.ts';

type Clocked = Pick<Application, 'id' | 'centreId' | 'procedureId' | 'edition'>;

interface ClockContext {
  readonly trx: Trx;
  readonly application: Clocked;
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
export async function clocksOnOutsideEvent(trx: Trx, application: Clocked, event: OutsideEvent, now: Temporal.Instant): Promise<void> {
  await changeClocks({ trx, application, now }, { ...clocksOn(procedureOf(application), event), pause: [], resume: [] });
}

/** The centre's IANA zone, in which its terms are counted. */
export async function zoneOfCentre(db: Trx, centreId: string | null): Promise<string> {
  if (!centreId) return 'UTC';
  const { zone } = await db.selectFrom('centres').select('time_zone as zone').where('id', '=', centreId).executeTakeFirstOrThrow();
  return zone;
}

/** Last day of a clock of the application that starts on `from`. */
export async function lastDayOfClock(db: Trx, application: Clocked, id: ClockId, from: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  return lastDay(await readTerm(db, application, id), from, await calendarOf(db, procedureOf(application)));
}

const calendarOf = (db: Trx, { jurisdiction }: Procedure) => readCalendar(db, jurisdiction);

const runningClock = ({ trx, application }: ClockContext, id: ClockId) =>
  trx
    .updateTable('application_clocks')
    .where('application_id', '=', application.id)
    .where('clock', '=', id)
    .where('stopped_at', 'is', null);

const stop = (context: ClockContext, id: ClockId) => runningClock(context, id).set({ stopped_at: context.now }).execute();

async function start(context: ClockContext, id: ClockId): Promise<void> {
  const { trx, application, now } = context;
  await trx
    .insertInto('application_clocks')
    .values({
      application_id: application.id,
      clock: id,
      started_at: now,
      ...(await runFromToday(context, await readTerm(trx, application, id))),
    })
    .execute();
}

/** A paused term goes on with what was left of it, pause after pause. */
async function resume(context: ClockContext, id: ClockId): Promise<void> {
  const { trx, application } = context;
  const paused = await trx
    .selectFrom('application_clocks')
    .select(['starts_on as startsOn', 'days', 'paused_at as pausedAt'])
    .where('application_id', '=', application.id)
    .where('clock', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  if (!paused?.pausedAt) return await start(context, id);
  const term = await readTerm(trx, application, id);
  const pausedOn = dayIn(paused.pausedAt, await zoneOfCentre(trx, application.centreId));
  const calendar = await calendarOf(trx, procedureOf(application));
  const left = termLeft({ ...term, term: paused.days ?? term.term }, paused.startsOn, pausedOn, calendar);
  await runningClock(context, id)
    .set({ paused_at: null, warned_at: null, ...(await runFromToday(context, { ...term, term: left })) })
    .execute();
}

async function runFromToday({ trx, application, now }: ClockContext, term: Term) {
  const zone = await zoneOfCentre(trx, application.centreId);
  const calendar = await calendarOf(trx, procedureOf(application));
  const today = dayIn(now, zone);
  const last = lastDay(term, today, calendar);
  return {
    starts_on: today,
    days: term.term,
    last_day: last,
    due_at: endOfDay(last, zone),
    calendar_version: calendar.version,
    checked_version: calendar.version,
  };
}
