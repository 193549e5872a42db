/** Days and times in words. Everything is passed in; nothing here asks what time it is. This code also runs in browsers that have no Temporal. */

import type { DayInput } from './civil-day.ts';
import { addDays, isoDay, midnight, wholeDaysBetween } from './civil-day.ts';
import { kazakhDay } from './kazakh-days.ts';

/** `Temporal.Instant` or an ISO moment with its offset. */
export type MomentInput = Temporal.Instant | string;
export type Locale = 'ru' | 'kk' | 'en';
/** Where a time is meant: the zone of the site and its city. */
export interface Place {
  zone: string;
  city?: string;
}

const TAGS = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' } as const;
const format = (day: DayInput, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  locale === 'kk' ? kazakhDay(day, options) : new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', ...options }).format(midnight(day));

/** «4 декабря». */
export const dayMonth = (day: DayInput, locale: Locale = 'ru'): string => format(day, locale, { day: 'numeric', month: 'long' });

/** «пятница». */
export const weekday = (day: DayInput, locale: Locale = 'ru'): string => format(day, locale, { weekday: 'long' });

/** «дек, чт», under a large number of the day. */
export function shortParts(day: DayInput, locale: Locale = 'ru'): string {
  return `${format(day, locale, { month: 'short' }).replace('.', '')}, ${format(day, locale, { weekday: 'short' })}`;
}

/** «4 декабря, пятница»; the year is added when it is not `inYear`. */
export function dayInWords(day: DayInput, locale: Locale = 'ru', inYear?: number): string {
  const own = isoDay(day).slice(0, 4);
  const tellsYear = inYear !== undefined && Number(own) !== inYear;
  if (locale === 'kk') return `${tellsYear ? `${own} жылғы ` : ''}${dayMonth(day, 'kk')}, ${weekday(day, 'kk')}`;
  const year = tellsYear ? ` ${own}` : '';
  return `${dayMonth(day, locale)}${year}, ${weekday(day, locale)}`;
}

/** «до 4 декабря, пятница». */
export function untilDay(day: DayInput, locale: Locale = 'ru', inYear?: number): string {
  const words = dayInWords(day, locale, inYear);
  return { ru: `до ${words}`, kk: `мерзімі: ${words}`, en: `until ${words}` }[locale];
}

/** «29 декабря 2031 года». */
export function longDay(day: DayInput, locale: Locale = 'ru'): string {
  const year = isoDay(day).slice(0, 4);
  return { ru: `${dayMonth(day, 'ru')} ${year} года`, kk: `${year} жылғы ${dayMonth(day, 'kk')}`, en: `${dayMonth(day, 'en')} ${year}` }[
    locale
  ];
}

/** «24.11.2026», the same in every language. */
export const numericDay = (day: DayInput): string => isoDay(day).split('-').reverse().join('.');

/** «Декабрь 2026» of `2026-12`. */
export function monthTitle(month: string, locale: Locale = 'ru'): string {
  const name = format(`${month}-01`, locale, { month: 'long' });
  return `${name.charAt(0).toLocaleUpperCase(TAGS[locale])}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** «Пн» to «Вс» with their full names. */
export function weekdays(locale: Locale = 'ru'): { short: string; full: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays('2024-01-01', index); // a Monday
    const short = format(day, locale, { weekday: 'short' });
    return { short: short.charAt(0).toLocaleUpperCase(TAGS[locale]) + short.slice(1), full: weekday(day, locale) };
  });
}

/** Day and time on the clock of a zone. */
function clockAt(moment: MomentInput, zone: string): { day: string; time: string; offset: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  });
  const part = Object.fromEntries(format.formatToParts(Date.parse(moment.toString())).map(({ type, value }) => [type, value]));
  const offset = part.timeZoneName?.replace('GMT', 'UTC').replace('-', '−') ?? 'UTC';
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, offset };
}

/** «10:00», with the city when there is one: «10:00, Екатеринбург». */
export function timeAt(moment: MomentInput, { zone, city }: Place): string {
  return [clockAt(moment, zone).time, city].filter(Boolean).join(', ');
}

/** «10:00, Екатеринбург (UTC+5)»: where people of several zones read the same page. */
export const timeWithZone = (moment: MomentInput, place: Place): string =>
  `${timeAt(moment, place)} (${clockAt(moment, place.zone).offset})`;

/** «15 декабря, вторник, 10:00, Екатеринбург». */
export function momentInWords(moment: MomentInput, place: Place, locale: Locale = 'ru'): string {
  return `${dayInWords(clockAt(moment, place.zone).day, locale)}, ${timeAt(moment, place)}`;
}

/** The day of a moment on the clock of the zone, ISO. */
export const dayOfMoment = (moment: MomentInput, zone: string): string => clockAt(moment, zone).day;

/** «24.11.2026 11:50» on the clock of the zone. */
export function numericMoment(moment: MomentInput, zone: string): string {
  const { day, time } = clockAt(moment, zone);
  return `${numericDay(day)} ${time}`;
}

/** Forms of a Russian noun: 1 день, 2 дня, 5 дней. */
export type Forms = readonly [one: string, few: string, many: string];
const RUSSIAN = new Intl.PluralRules('ru');

/** «6 дней». */
export function counted(count: number, [one, few, many]: Forms): string {
  const form = { one, few, many, zero: many, two: few, other: few }[RUSSIAN.select(Math.abs(count))];
  return `${String(count).replace('-', '−')} ${form}`;
}

/** «6 дней», «6 күн», «6 days». */
export function days(count: number, locale: Locale = 'ru'): string {
  return { ru: counted(count, ['день', 'дня', 'дней']), kk: `${count} күн`, en: `${count} ${count === 1 ? 'day' : 'days'}` }[locale];
}

/** «4 места», «мест нет». */
export function seats(count: number, locale: Locale = 'ru'): string {
  if (count === 0) return { ru: 'мест нет', kk: 'орын жоқ', en: 'no seats' }[locale];
  return { ru: counted(count, ['место', 'места', 'мест']), kk: `${count} орын`, en: `${count} ${count === 1 ? 'seat' : 'seats'}` }[locale];
}

/** What is left of a term: «осталось 6 дней», «сегодня последний день», «просрочено на 1 день». The last day itself still counts. */
export function daysLeft(lastDay: DayInput, today: DayInput, locale: Locale = 'ru'): string {
  const left = wholeDaysBetween(today, lastDay);
  if (left === 0) return { ru: 'сегодня последний день', kk: 'бүгін соңғы күн', en: 'today is the last day' }[locale];
  if (left < 0)
    return { ru: `просрочено на ${days(-left)}`, kk: `${days(-left, 'kk')} кешікті`, en: `${days(-left, 'en')} overdue` }[locale];
  const verb = Math.abs(left) % 10 === 1 && left % 100 !== 11 ? 'остался' : 'осталось';
  return { ru: `${verb} ${days(left)}`, kk: `${days(left, 'kk')} қалды`, en: `${days(left, 'en')} left` }[locale];
}
