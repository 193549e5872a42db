import { asDay, type DayInput } from './dates.ts';

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
  const last = asDay(to);
  const now = asDay(today);
  const cells: RulerDay[] = [];
  for (let day = asDay(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const order = Temporal.PlainDate.compare(day, now);
    const kind = order < 0 ? 'past' : order > 0 || stopped ? 'ahead' : 'now';
    cells.push({ date: day.toString(), kind, off: daysOff ? daysOff.includes(day.toString()) : day.dayOfWeek > 5 });
  }
  return cells;
}

/** `soon` once two thirds of the days are over, `late` when all are. */
export function paceOf({ from, to, today }: TermDays): Pace {
  const gone = asDay(from).until(asDay(today), { largestUnit: 'days' }).days;
  const all = asDay(from).until(asDay(to), { largestUnit: 'days' }).days + 1;
  if (gone >= all) return 'late';
  return gone * 3 >= all * 2 ? 'soon' : 'calm';
}
