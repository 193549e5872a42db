import { timeOfMoment } from '../words.ts';

const MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const MONTHS_DATIVE = [
  'қаңтарға',
  'ақпанға',
  'наурызға',
  'сәуірге',
  'мамырға',
  'маусымға',
  'шілдеге',
  'тамызға',
  'қыркүйекке',
  'қазанға',
  'қарашаға',
  'желтоқсанға',
];
const WEEKDAYS = ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'];

/** «21 желтоқсан, дүйсенбі»; «2027 жылғы 12 қаңтар, сейсенбі» where it is not the year of `today`. */
export function dayInWords(iso: string, today: Temporal.PlainDate): string {
  const date = Temporal.PlainDate.from(iso);
  return `${dayAndMonth(date, today)}, ${WEEKDAYS[date.dayOfWeek - 1]}`;
}

/** «21 желтоқсанға дейін, дүйсенбі». */
export function untilDay(iso: string, today: Temporal.PlainDate): string {
  const date = Temporal.PlainDate.from(iso);
  return `${yearOf(date, today)}${date.day}\u00a0${MONTHS_DATIVE[date.month - 1]} дейін, ${WEEKDAYS[date.dayOfWeek - 1]}`;
}

export function dayOfMoment(instant: string, zone: string, today: Temporal.PlainDate): string {
  return dayInWords(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(), today);
}

/** «15 желтоқсан, сейсенбі, 10:00», local to the zone. */
export function momentInWords(instant: string, zone: string, today: Temporal.PlainDate): string {
  return `${dayOfMoment(instant, zone, today)}, ${timeOfMoment(instant, zone)}`;
}

/** «14, 15, 17 желтоқсан»; the month is told once for days that share it. */
export function daysInWords(isoDays: readonly string[], today: Temporal.PlainDate): string {
  const dates = isoDays.map((iso) => Temporal.PlainDate.from(iso));
  return dates
    .map((date, index) => {
      const next = dates[index + 1];
      const sameMonth = next?.toPlainYearMonth().equals(date.toPlainYearMonth()) ?? false;
      return sameMonth ? String(date.day) : dayAndMonth(date, today);
    })
    .join(', ');
}

function dayAndMonth(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return `${yearOf(date, today)}${date.day}\u00a0${MONTHS[date.month - 1]}`;
}

const yearOf = (date: Temporal.PlainDate, today: Temporal.PlainDate) => (date.year === today.year ? '' : `${date.year} жылғы `);

/** «3 ескертпе»: a noun after a number stands in the singular. */
export const counted = (count: number, noun: string): string => `${count}\u00a0${noun}`;
