import { asDay, type DayInput } from './dates.ts';

/** The days of a month in whole weeks from Monday, with the days of the neighbours that fill them. */
export function monthWeeks(month: string): Temporal.PlainDate[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const start = first.subtract({ days: first.dayOfWeek - 1 });
  const count = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, day) => start.add({ days: week * 7 + day })));
}

/** Off by the list when there is one, by the weekend otherwise. */
export function isOff(day: DayInput, daysOff?: readonly string[]): boolean {
  const date = asDay(day);
  return daysOff ? daysOff.includes(date.toString()) : date.dayOfWeek > 5;
}

/** How many seats count as few: amber from here down. */
export const FEW_SEATS = 3;

export function seatsKind(seats: number): 'free' | 'few' | 'full' {
  if (seats <= 0) return 'full';
  return seats <= FEW_SEATS ? 'few' : 'free';
}
