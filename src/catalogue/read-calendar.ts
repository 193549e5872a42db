import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { type CalendarCountry, type CalendarYear, type WorkCalendar, workCalendar, yearByRule } from '#procedures/index.ts';

/** Some revisions at most: an old one is read anew where a long transaction still needs it. */
const KEPT = 8;
const read = new Map<string, WorkCalendar>();

/**
 * The working days of a country as they hold in this transaction. What was read is kept under the stamp of its revision, so several
 * processes never see another calendar than the database's. Throws where the country has none.
 */
export async function readCalendar(db: Trx, country: CalendarCountry): Promise<WorkCalendar> {
  const { revision, stamp } = await db
    .selectFrom('work_calendar_heads')
    .select(['revision', 'stamp'])
    .where('country', '=', country)
    .executeTakeFirstOrThrow(() => new Error(`no calendar of working days for ${country}`));
  const kept = read.get(stamp);
  if (kept) return kept;
  const calendar = workCalendar(`${country}-${revision}`, await listYearsInForce(db, country, revision), (year) =>
    yearByRule(country, year),
  );
  for (const oldest of [...read.keys()].slice(0, Math.max(0, read.size - KEPT + 1))) read.delete(oldest);
  read.set(stamp, calendar);
  return calendar;
}

/** The tables of the years as they held at a revision; as they hold now without one. */
export async function listYearsInForce(db: Trx, country: CalendarCountry, revision?: number): Promise<readonly CalendarYear[]> {
  const rows = await db
    .selectFrom('work_calendars')
    .distinctOn('year')
    .select(['year', 'status', 'act', 'exceptions'])
    .where('country', '=', country)
    .where('revision', 'is not', null)
    .$if(revision !== undefined, (query) => query.where('revision', '<=', revision ?? null))
    .orderBy('year')
    .orderBy(sql`revision desc`)
    .execute();
  return rows.map((row) => ({ country, ...row }) as unknown as CalendarYear);
}

/** Days off among the days that the grid of a month shows, as ISO. */
export async function listDaysOff(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  country: CalendarCountry,
  month: Temporal.PlainYearMonth,
): Promise<readonly string[]> {
  const { isDayOff } = await deps.as(actor).read((db) => readCalendar(db, country));
  const first = month.toPlainDate({ day: 1 }).subtract({ days: 7 });
  return Array.from({ length: month.daysInMonth + 14 }, (_, index) => first.add({ days: index }))
    .filter(isDayOff)
    .map((day) => day.toString());
}
