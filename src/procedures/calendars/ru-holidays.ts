import { type CalendarYear, type DayException, isWeekend } from '../working-days.ts';

/** Трудовой кодекс РФ, ст. 112. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': 'Новогодние каникулы',
  '01-02': 'Новогодние каникулы',
  '01-03': 'Новогодние каникулы',
  '01-04': 'Новогодние каникулы',
  '01-05': 'Новогодние каникулы',
  '01-06': 'Новогодние каникулы',
  '01-07': 'Рождество Христово',
  '01-08': 'Новогодние каникулы',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
};

/** A year as the Government's act makes it: the holidays of the code, days moved off, Saturdays made working. */
export function russianYear(year: number, act: string, moved: readonly string[], working: readonly string[]): CalendarYear {
  return {
    country: 'ru',
    year,
    status: 'approved',
    act,
    exceptions: {
      ...holidaysOf(year),
      ...Object.fromEntries(moved.map((day) => [`${year}-${day}`, MOVED])),
      ...Object.fromEntries(working.map((day) => [`${year}-${day}`, WORKING])),
    },
  };
}

/**
 * A year whose act is not known: a holiday on a weekend moves to the next working day. The January days on a weekend are moved
 * by the act alone, so a draft leaves them out and has up to two working days too many.
 */
export function draftRussianYear(year: number): CalendarYear {
  const exceptions: Record<string, DayException> = holidaysOf(year);
  for (const day of Object.keys(exceptions).map((date) => Temporal.PlainDate.from(date))) {
    if (day.month === 1 || !isWeekend(day)) continue;
    let next = day.add({ days: 1 });
    while (isWeekend(next) || exceptions[next.toString()] !== undefined) next = next.add({ days: 1 });
    exceptions[next.toString()] = MOVED;
  }
  return { country: 'ru', year, status: 'draft', act: 'Не утверждён: по правилу ст. 112 Трудового кодекса РФ', exceptions };
}

const MOVED: DayException = { off: true, why: 'Перенесённый выходной', source: null };
const WORKING: DayException = { off: false, why: 'Рабочая суббота', source: null };
const holidaysOf = (year: number): Record<string, DayException> =>
  Object.fromEntries(Object.entries(HOLIDAYS).map(([day, why]) => [`${year}-${day}`, { off: true, why, source: null }]));
