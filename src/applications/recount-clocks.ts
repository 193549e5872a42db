import { RECOUNT, readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { type CalendarCountry, dayIn, endOfDay } from '#procedures/index.ts';
import { lockApplication } from './applications.db.ts';
import { findOpenClock, listUnjudged, type OpenClock, recountedDay } from './recount.db.ts';
import { tellOfMovedClock } from './tell-moved-clock.ts';

type RecountDeps = Pick<Deps, 'as' | 'clock' | 'log' | 'outbox'>;

/** What else follows a last day that moved, in the tables of capabilities further down. */
export type FollowMovedClock = (trx: Trx, moved: { applicationId: string; clock: string; lastDay: Temporal.PlainDate }) => Promise<void>;

const BATCH = 200;

/**
 * Counts the open terms of a country by its present calendar, batch by batch, each clock in a transaction of its own under the lock of its application.
 * A clock that this calendar has judged is not looked at again, so twice and on two workers it does the same. One bad row does not stop the rest: the
 * batch is tried again for it.
 */
export const recountClocks = (follow: FollowMovedClock) =>
  defineJob({
    ...RECOUNT,
    async run(deps: RecountDeps, { country, after }: { country: CalendarCountry; after: string | null }) {
      const batch = await deps.as(SYSTEM).read(async (db) => {
        const { version } = await readCalendar(db, country);
        return await listUnjudged(db, { country, version, after, limit: BATCH });
      });
      const last = batch.at(-1);
      if (last && batch.length === BATCH) await goOn(deps, country, last.id);
      let failed = 0;
      for (const clock of batch)
        try {
          await deps.as(SYSTEM).write((trx) => recountOne(trx, deps, country, clock, follow));
        } catch (error) {
          failed += 1;
          deps.log.error({ clockId: clock.id, error: String(error) }, 'a term could not be counted anew');
        }
      if (failed > 0) throw new Error(`${failed} terms could not be counted anew`);
    },
  });

const goOn = (deps: RecountDeps, country: CalendarCountry, after: string) =>
  deps.as(SYSTEM).write((trx) => enqueue(trx, RECOUNT, { country, after }, { key: `recount:${country}:${after}` }));

async function recountOne(
  trx: Trx,
  deps: RecountDeps,
  country: CalendarCountry,
  { id, applicationId }: OpenClock,
  follow: FollowMovedClock,
): Promise<void> {
  const application = await lockApplication(trx, applicationId);
  const calendar = await readCalendar(trx, country);
  const clock = await findOpenClock(trx, country, id);
  if (!clock || clock.judgedBy === calendar.version) return;
  const now = deps.clock.now();
  const to = recountedDay(clock, calendar, dayIn(now, clock.zone));
  const moved = !to.equals(clock.lastDay);
  await trx
    .updateTable('application_clocks')
    .set({
      checked_version: calendar.version,
      ...(moved ? { last_day: to, due_at: endOfDay(to, clock.zone), calendar_version: calendar.version, warned_at: null } : {}),
    })
    .where('id', '=', id)
    .execute();
  if (!moved) return;
  await trx
    .insertInto('clock_changes')
    .values({
      application_id: applicationId,
      clock_id: id,
      clock: clock.clock,
      from_day: clock.lastDay,
      to_day: to,
      cause: 'calendar',
      calendar_version: calendar.version,
      at: now,
    })
    .execute();
  await follow(trx, { applicationId, clock: clock.clock, lastDay: to });
  await tellOfMovedClock(trx, deps, application, { id, clock: clock.clock, from: clock.lastDay, to, key: calendar.version });
}
