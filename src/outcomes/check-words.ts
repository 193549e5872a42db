import { dateInDigits } from '#papers/index.ts';
import { say } from '#platform/language.ts';

/** Days, times and points as the council's list tells them; moments on the clock of the site. */
export const decimal = (points: number): string => String(points).replace('.', ',');
export const dayWords = (at: Temporal.Instant, zone: string): string => dateInDigits(at.toZonedDateTimeISO(zone).toPlainDate().toString());
export const timeWords = (at: string | Temporal.Instant, zone: string): string =>
  Temporal.Instant.from(at.toString()).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
export const momentWords = (at: Temporal.Instant, zone: string): string =>
  say({ ru: `${dayWords(at, zone)} в ${timeWords(at, zone)}`, kk: `${dayWords(at, zone)} ${timeWords(at, zone)}` });
export const minutesBetween = (from: string, to: string): number =>
  Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes'));
