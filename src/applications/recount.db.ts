import type { Trx } from '#platform/database.ts';
import {
  type CalendarCountry,
  type Clock,
  type ClockId,
  clockRule,
  lastDay,
  listProcedures,
  movedLastDay,
  termOf,
  type WorkCalendar,
} from '#procedures/index.ts';
import { procedureOf } from './procedure-of.ts';

/** A running clock with what counting it anew needs. */
export type OpenClock = Awaited<ReturnType<typeof listOpenClocks>>[number];

/** Running clocks of the country that a calendar of this version has not judged yet, by id. */
export async function listUnjudged(trx: Trx, of: { country: CalendarCountry; version: string; after: string | null; limit: number }) {
  let query = openClocks(trx, of.country).where((eb) => eb(eb.fn.coalesce('c.checked_version', 'c.calendar_version'), '<>', of.version));
  if (of.after) query = query.where('c.id', '>', of.after);
  return await query.limit(of.limit).execute();
}

export const listOpenClocks = (trx: Trx, of: { country: CalendarCountry; after: string | null; limit: number }) => {
  const query = openClocks(trx, of.country).limit(of.limit);
  return (of.after ? query.where('c.id', '>', of.after) : query).execute();
};

/** Of one clock; undefined where it does not run any more. */
export const findOpenClock = (trx: Trx, country: CalendarCountry, id: string) =>
  openClocks(trx, country).where('c.id', '=', id).executeTakeFirst();

const openClocks = (trx: Trx, country: CalendarCountry) =>
  trx
    .selectFrom('application_clocks as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .leftJoin('centres as z', 'z.id', 'a.centre_id')
    .select((eb) => [
      'c.id',
      'c.application_id as applicationId',
      'c.clock',
      'c.starts_on as startsOn',
      'c.days',
      'c.last_day as lastDay',
      eb.fn.coalesce('c.checked_version', 'c.calendar_version').as('judgedBy'),
      'a.procedure_id as procedureId',
      'a.edition',
      'a.settings',
      eb.fn.coalesce('z.time_zone', eb.val('UTC')).as('zone'),
    ])
    .where('c.stopped_at', 'is', null)
    .where('c.paused_at', 'is', null)
    .where('a.deleted_at', 'is', null)
    .where('a.procedure_id', 'in', proceduresOf(country))
    .orderBy('c.id');

const proceduresOf = (country: CalendarCountry) =>
  listProcedures()
    .filter(({ jurisdiction }) => jurisdiction === country)
    .map(({ id }) => id);

export const ruleOf = (clock: Pick<OpenClock, 'procedureId' | 'edition' | 'clock' | 'settings'>): Clock =>
  termOf(clockRule(procedureOf(clock), clock.clock as ClockId), clock.settings);

/** Where the clock's last day goes by this calendar, never to the person's disadvantage. */
export function recountedDay(clock: OpenClock, calendar: WorkCalendar, today: Temporal.PlainDate): Temporal.PlainDate {
  const rule = ruleOf(clock);
  const counted = lastDay({ ...rule, term: clock.days ?? rule.term }, clock.startsOn, calendar);
  return movedLastDay(rule.owner, clock.lastDay, counted, today);
}
