/** Civil days as ISO strings, `2026-12-04`, for code that runs in the browser, where Temporal is not everywhere yet. */

/** A day: `2026-12-04`, or `Temporal.PlainDate` on the server. */
export type DayInput = Temporal.PlainDate | string;

const DAY_MS = 86_400_000;

export const isoDay = (day: DayInput): string => day.toString().slice(0, 10);

/** Milliseconds of the start of the day in UTC: only to count with and to format in UTC. */
export const midnight = (day: DayInput): number => Date.parse(`${isoDay(day)}T00:00:00Z`);

export const addDays = (day: DayInput, count: number): string => new Date(midnight(day) + count * DAY_MS).toISOString().slice(0, 10);

export const wholeDaysBetween = (from: DayInput, to: DayInput): number => (midnight(to) - midnight(from)) / DAY_MS;

/** 1 is Monday, 7 is Sunday. */
export const weekdayNumber = (day: DayInput): number => new Date(midnight(day)).getUTCDay() || 7;
