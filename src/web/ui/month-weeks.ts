import { addDays, weekdayNumber, wholeDaysBetween } from './civil-day.ts';

/** The days of a month (`2026-12`) in whole weeks from Monday, with the days of the neighbours that fill them. */
export function monthWeeks(month: string): string[][] {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const start = addDays(first, 1 - weekdayNumber(first));
  const count = Math.ceil(wholeDaysBetween(start, next) / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)));
}

/** Off by the list when there is one, by the weekend otherwise. */
export function isOff(day: string, daysOff?: readonly string[]): boolean {
  return daysOff ? daysOff.includes(day) : weekdayNumber(day) > 5;
}

/** How many seats count as few: amber from here down. */
export const FEW_SEATS = 3;

export function seatsKind(seats: number): 'free' | 'few' | 'full' {
  if (seats <= 0) return 'full';
  return seats <= FEW_SEATS ? 'few' : 'free';
}

/** «1.12»: a day of a neighbour says its month. */
export const dayAndMonth = (day: string): string => `${Number(day.slice(8))}.${day.slice(5, 7)}`;
