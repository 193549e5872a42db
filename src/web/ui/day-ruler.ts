import { addDays, type DayInput, isoDay, weekdayNumber, wholeDaysBetween } from './civil-day.ts';

export interface TermDays {
  /** First and last day of the term, both drawn. */
  from: DayInput;
  to: DayInput;
  today: DayInput;
  /** Days off inside the term, as `2026-12-05`; drawn low. Without it Saturdays and Sundays are. */
  daysOff?: readonly string[];
  /** The clock stands: the ruler is pale and has no today. */
  stopped?: boolean;
}

export type Pace = 'calm' | 'soon' | 'late';

export interface RulerDay {
  date: string;
  kind: 'past' | 'now' | 'ahead';
  off: boolean;
}

/** Above so many days the strip is thin. */
export const THIN_ABOVE_DAYS = 30;

export function rulerDays({ from, to, today, daysOff, stopped }: TermDays): RulerDay[] {
  const now = isoDay(today);
  const count = Math.max(0, wholeDaysBetween(from, to) + 1);
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const kind = date < now ? 'past' : date > now || stopped ? 'ahead' : 'now';
    return { date, kind, off: daysOff ? daysOff.includes(date) : weekdayNumber(date) > 5 };
  });
}

/** `soon` once two thirds of the days are over, `late` when all are. */
export function paceOf({ from, to, today }: TermDays): Pace {
  const gone = wholeDaysBetween(from, today);
  const all = wholeDaysBetween(from, to) + 1;
  if (gone >= all) return 'late';
  return gone * 3 >= all * 2 ? 'soon' : 'calm';
}
