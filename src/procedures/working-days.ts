export type CalendarStatus = 'approved' | 'draft' | 'to_check';

export const CALENDAR_COUNTRIES = ['ru', 'kz'] as const;
export type CalendarCountry = (typeof CALENDAR_COUNTRIES)[number];

/** A day that differs from the week, or a holiday that falls on a weekend. */
export interface DayException {
  readonly off: boolean;
  readonly why: string;
  /** The act that says so; null: the act of the year. */
  readonly source: string | null;
}

/** The table of one country and one year. Rules of weekdays get it wrong: the Government moves days off by a yearly act. */
export interface CalendarYear {
  readonly country: CalendarCountry;
  readonly year: number;
  /** `draft`: made by rule, the act is not known, «не утверждён». `to_check`: no act was read, «сверить». */
  readonly status: CalendarStatus;
  /** Text that an administrator may edit. */
  readonly act: string;
  /** By ISO date; days that are not here follow the week. */
  readonly exceptions: Readonly<Record<string, DayException>>;
}

export interface WorkCalendar {
  readonly isDayOff: (day: Temporal.PlainDate) => boolean;
  /** Why a day is off in words; null for a working day. */
  readonly whyOff: (day: Temporal.PlainDate) => string | null;
  readonly statusOf: (year: number) => CalendarStatus;
  /** Named by each stored deadline: a corrected table must not move what was promised unseen. */
  readonly version: string;
}

/** Why a day is off about which a calendar says no more. */
export const PLAIN_DAY_OFF = 'Выходной';
const SATURDAY = 6;
export const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek >= SATURDAY;

/**
 * A calendar over the tables of some years.
 * @param draft  makes a year that has no table, so that a term may run into it; such a year is not approved.
 */
export function workCalendar(version: string, tables: readonly CalendarYear[], draft: (year: number) => CalendarYear): WorkCalendar {
  const years = new Map(tables.map((table) => [table.year, table]));
  const tableOf = (year: number): CalendarYear => {
    const table = years.get(year) ?? draft(year);
    years.set(year, table);
    return table;
  };
  const whyOff = (day: Temporal.PlainDate) => {
    const exception = tableOf(day.year).exceptions[day.toString()];
    if (exception) return exception.off ? exception.why : null;
    return isWeekend(day) ? PLAIN_DAY_OFF : null;
  };
  return { isDayOff: (day) => whyOff(day) !== null, whyOff, statusOf: (year) => tableOf(year).status, version };
}

/** Working days of each month of a year, January first. */
export function workingDaysByMonth(calendar: WorkCalendar, year: number): readonly number[] {
  const counts = new Array<number>(12).fill(0);
  for (let day = new Temporal.PlainDate(year, 1, 1); day.year === year; day = day.add({ days: 1 })) {
    if (!calendar.isDayOff(day)) counts[day.month - 1] = (counts[day.month - 1] ?? 0) + 1;
  }
  return counts;
}

/** A day on which two tables of a year differ; null: the day follows the week there. */
export interface DayDifference {
  readonly day: string;
  readonly before: DayException | null;
  readonly after: DayException | null;
  /** A working day became a day off or the other way round; otherwise only the words differ. */
  readonly moves: boolean;
}

/** Differences by day, in order. */
export function compareYears(before: CalendarYear, after: CalendarYear): readonly DayDifference[] {
  const days = [...new Set([...Object.keys(before.exceptions), ...Object.keys(after.exceptions)])].toSorted();
  return days.flatMap((day) => {
    const [was, is] = [before.exceptions[day] ?? null, after.exceptions[day] ?? null];
    const byWeek = isWeekend(Temporal.PlainDate.from(day));
    const moves = (was?.off ?? byWeek) !== (is?.off ?? byWeek);
    return moves || was?.why !== is?.why || was?.source !== is?.source ? [{ day, before: was, after: is, moves }] : [];
  });
}
