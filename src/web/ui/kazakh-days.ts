import { type DayInput, midnight } from './civil-day.ts';

/** Browsers ship without Kazakh names of months and days («M11», «Mon»), so they are here. */
const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const SHORT_MONTHS = ['қаң', 'ақп', 'нау', 'сәу', 'мам', 'мау', 'шіл', 'там', 'қыр', 'қаз', 'қар', 'жел'];
const WEEKDAYS = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'];
const SHORT_WEEKDAYS = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'];

/** What `Intl.DateTimeFormat` says of a day in other languages, by the same options. */
export function kazakhDay(day: DayInput, { day: number, month, weekday }: Intl.DateTimeFormatOptions): string {
  const date = new Date(midnight(day));
  const name = (month === 'short' ? SHORT_MONTHS : MONTHS)[date.getUTCMonth()];
  const parts = [
    number && String(date.getUTCDate()),
    month && name,
    weekday && (weekday === 'short' ? SHORT_WEEKDAYS : WEEKDAYS)[date.getUTCDay()],
  ];
  return parts.filter(Boolean).join(' ');
}
