export type CalendarStatus = 'approved' | 'draft' | 'to_check';

/** The table of one country and one year. Rules of weekdays get it wrong: the Government moves days off by a yearly act. */
export interface CalendarYear {
  readonly country: 'ru' | 'kz';
  readonly year: number;
  /** `draft`: made by rule, the act is not known, «не утверждён». `to_check`: no act was read, «сверить». */
  readonly status: CalendarStatus;
  /** Text that an administrator may edit. */
  readonly act: string;
  /** ISO dates off beside Saturdays and Sundays, each with its reason. */
  readonly off: Readonly<Record<string, string>>;
  /** ISO dates of Saturdays and Sundays on which people work. */
  readonly working: readonly string[];
}

export interface WorkCalendar {
  readonly isDayOff: (day: Temporal.PlainDate) => boolean;
  /** Why a day is off in words; null for a working day. */
  readonly whyOff: (day: Temporal.PlainDate) => string | null;
  readonly statusOf: (year: number) => CalendarStatus;
  /** Named by each stored deadline: a corrected table must not move what was promised unseen. */
  readonly version: string;
}

const SATURDAY = 6;
const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek >= SATURDAY;

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
    const { off, working } = tableOf(day.year);
    const date = day.toString();
    if (working.includes(date)) return null;
    return off[date] ?? (isWeekend(day) ? 'Выходной' : null);
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
