import type { ExamFacts } from '../ports.ts';

const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** «21 декабря, понедельник»; with the year where it is not the year of `today`. */
export function dayInWords(iso: string, today: Temporal.PlainDate): string {
  const date = Temporal.PlainDate.from(iso);
  return `${dayAndMonth(date, today)}, ${WEEKDAYS[date.dayOfWeek - 1]}`;
}

/** «15 декабря, вторник, 10:00», local to the zone. */
export function momentInWords(instant: string, zone: string, today: Temporal.PlainDate): string {
  return `${dayOfMoment(instant, zone, today)}, ${timeOfMoment(instant, zone)}`;
}

export function dayOfMoment(instant: string, zone: string, today: Temporal.PlainDate): string {
  return dayInWords(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(), today);
}

/** «10:00» */
export function timeOfMoment(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** «14, 15, 17 декабря»; the month is told once for days that share it. */
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
  const year = date.year === today.year ? '' : ` ${date.year} года`;
  return `${date.day}\u00a0${MONTHS[date.month - 1]}${year}`;
}

/** «21.12.2026» */
export const dayInDigits = (iso: string): string => iso.split('-').toReversed().join('.');

/** «1 место», «3 места», «5 мест». */
export function counted(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  const word = ones === 1 && tens !== 11 ? one : ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
  return `${count}\u00a0${word}`;
}

const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', KZT: '₸' };

/** «12 000 ₽», with kopecks only where there are some. */
export function sumInDigits(minor: number, currency: string): string {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = minor % 100 === 0 ? '' : `,${String(minor % 100).padStart(2, '0')}`;
  return `${whole}${rest}\u00a0${SIGNS[currency] ?? currency}`;
}

/** Civil days of the site between now and the exam: a reminder may leave late. */
export function daysBefore({ startsAt, timeZone }: Pick<ExamFacts, 'startsAt' | 'timeZone'>, now: Temporal.Instant): number {
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(now)
    .until(dayOf(Temporal.Instant.from(startsAt)))
    .total('days');
}

/** Where one signs in; with what the person has come to apply for, the page that begins it follows. */
export const signInPath = (qualificationId: string | undefined): string =>
  qualificationId ? `/sign-in?back=${encodeURIComponent(`/apply?qualification=${qualificationId}`)}` : '/sign-in';
