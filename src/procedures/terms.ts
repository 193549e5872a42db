import type { NoticeLead, Source } from './procedure.ts';
import type { Party } from './vocabulary.ts';
import type { WorkCalendar } from './working-days.ts';

export interface Term {
  readonly term: number;
  readonly unit: 'calendar_days' | 'working_days';
  readonly roll: boolean;
}

/** A term that no calendar can change. */
export interface PlainTerm extends Term {
  readonly unit: 'calendar_days';
  readonly roll: false;
}

export const TEMPORARY_PASSWORD_TERM = {
  term: 3,
  unit: 'calendar_days',
  roll: false,
  source: { act: 'Настройка', actKk: 'Баптау', note: 'письмо называет последний день', noteKk: 'хат соңғы күнді атайды', sure: true },
} as const satisfies PlainTerm & { source: Source };

/** The owner of a clock is warned when this share of the term has passed. */
const WARN_NUMERATOR = 2;
const WARN_DENOMINATOR = 3;

/**
 * Last day, inclusive, of a term that starts on `from`; `from` itself is day 0.
 * @param from  civil date in the time zone of the centre, never the server's.
 */
export function lastDay(term: PlainTerm, from: Temporal.PlainDate): Temporal.PlainDate;
export function lastDay(term: Term, from: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate;
export function lastDay({ term, unit, roll }: Term, from: Temporal.PlainDate, calendar?: WorkCalendar): Temporal.PlainDate {
  const isDayOff = (day: Temporal.PlainDate) => calendar?.isDayOff(day) ?? false;
  let day = from;
  if (unit === 'calendar_days') day = from.add({ days: term });
  else
    for (let left = term; left > 0; ) {
      day = day.add({ days: 1 });
      if (!isDayOff(day)) left -= 1;
    }
  while (roll && isDayOff(day)) day = day.add({ days: 1 });
  return day;
}

/** The first day on which the exam may be where the centre gives notice on `sentOn`. */
export function earliestAfterNotice(
  { workingDays, reading }: NoticeLead,
  sentOn: Temporal.PlainDate,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  const last = lastDay({ term: workingDays, unit: 'working_days', roll: false }, sentOn, calendar);
  return reading === 'full_days_between' ? last.add({ days: 1 }) : last;
}

/** 24:00 of a day in a zone; the first moment that is too late. */
export const endOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant => day.add({ days: 1 }).toZonedDateTime(zone).toInstant();

/** The civil day of a moment in a zone. */
export const dayIn = (moment: Temporal.Instant, zone: string): Temporal.PlainDate => moment.toZonedDateTimeISO(zone).toPlainDate();

/** The moment when a term started at `from` is over, in the centre's zone. */
export const endOfTerm = (term: Term, from: Temporal.Instant, calendar: WorkCalendar, zone: string): Temporal.Instant =>
  endOfDay(lastDay(term, dayIn(from, zone), calendar), zone);

const DUTY_OF_PERSON: readonly Party[] = ['applicant', 'payer', 'contract_party'];

/** Is it a person who must be in time, and not an authority for which a person waits? */
export const isPersonsClock = (owner: Party): boolean => DUTY_OF_PERSON.includes(owner);

/**
 * The last day after the rules of counting changed (a corrected calendar, a new edition), never to the person's disadvantage: a person's own day
 * never comes earlier, an authority's never later. An authority keeps at least the day after `today`, since nobody can be in time for yesterday.
 */
export function movedLastDay(
  owner: Party,
  promised: Temporal.PlainDate,
  counted: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  if (isPersonsClock(owner)) return laterOf(promised, counted);
  return earlierOf(promised, laterOf(counted, today.add({ days: 1 })));
}

const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);
const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);

/** «Осталось 6 дней»: calendar days until the last one; 0 on the last day, negative when over. */
export const daysLeft = (last: Temporal.PlainDate, today: Temporal.PlainDate): number => today.until(last, { largestUnit: 'days' }).days;

/** Days of the term that are left when it is paused on `on`: the term that runs from the day on which it goes on. Never less than 0. */
export function termLeft({ term, unit }: Term, from: Temporal.PlainDate, on: Temporal.PlainDate, calendar: WorkCalendar): number {
  if (unit === 'calendar_days') return Math.max(0, term - from.until(on, { largestUnit: 'days' }).days);
  return Math.max(0, term - workingDaysBetween(from, on, calendar));
}

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (!calendar.isDayOff(day)) count += 1;
  }
  return count;
}

/** The day on which two thirds of the way to the last day have passed. */
export function warnDay(from: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate {
  const { days } = from.until(last, { largestUnit: 'days' });
  return from.add({ days: Math.ceil((days * WARN_NUMERATOR) / WARN_DENOMINATOR) });
}

/** How urgent a running term is: `warn` from two thirds on, `over` after the last day. */
export function urgency(from: Temporal.PlainDate, last: Temporal.PlainDate, today: Temporal.PlainDate): 'calm' | 'warn' | 'over' {
  if (Temporal.PlainDate.compare(today, last) > 0) return 'over';
  return Temporal.PlainDate.compare(today, warnDay(from, last)) >= 0 ? 'warn' : 'calm';
}

export interface RulerDay {
  readonly day: Temporal.PlainDate;
  readonly off: boolean;
  readonly when: 'past' | 'today' | 'ahead';
}

/** One cell a day, from the day after the start to the last day. */
export function ruler(
  from: Temporal.PlainDate,
  last: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: WorkCalendar,
): readonly RulerDay[] {
  const cells: RulerDay[] = [];
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const order = Temporal.PlainDate.compare(day, today);
    cells.push({ day, off: calendar.isDayOff(day), when: order < 0 ? 'past' : order === 0 ? 'today' : 'ahead' });
  }
  return cells;
}
