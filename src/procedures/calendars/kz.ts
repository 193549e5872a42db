import { workCalendar } from '../working-days.ts';
import { kazakhYear } from './kz-holidays.ts';

export const KZ_YEARS = [
  kazakhYear(2024),
  kazakhYear(2025, {
    swaps: [{ off: '01-03', working: '01-05', source: 'Решение Правительства РК, известно по одному открытому календарю: сверить' }],
  }),
  kazakhYear(2026),
  kazakhYear(2027),
];

/** Five-day week of Kazakhstan, as delivered; an administrator's corrections make a calendar of a later version. */
export const KZ_CALENDAR = workCalendar('kz-1', KZ_YEARS, (year) => kazakhYear(year));
