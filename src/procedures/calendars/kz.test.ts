import { describe, expect, it } from 'vitest';
import { lastDay } from '../terms.ts';
import { workCalendar, workingDaysByMonth } from '../working-days.ts';
import { KZ_CALENDAR } from './kz.ts';
import { kazakhYear } from './kz-holidays.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const total = (year: number, calendar = KZ_CALENDAR) => workingDaysByMonth(calendar, year).reduce((sum, days) => sum + days);

describe('the working days of Kazakhstan', () => {
  it.each([
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ])('in %i are %i, to be checked', (year, days) => {
    expect(total(year)).toBe(days);
    expect(KZ_CALENDAR.statusOf(year)).toBe('to_check');
  });

  it('move a state holiday off the weekend, but neither Christmas nor Kurban Ait', () => {
    expect(KZ_CALENDAR.whyOff(day('2024-07-08'))).toBe('Перенос: День столицы');
    expect(KZ_CALENDAR.isDayOff(day('2024-01-08'))).toBe(false);
    expect(KZ_CALENDAR.isDayOff(day('2024-06-17'))).toBe(false);
  });

  it('count the Sunday that the Government swapped', () => {
    expect(KZ_CALENDAR.isDayOff(day('2025-01-03'))).toBe(true);
    expect(KZ_CALENDAR.isDayOff(day('2025-01-05'))).toBe(false);
  });

  it('have the new Constitution Day from 2027, or from the year that is set', () => {
    expect(KZ_CALENDAR.isDayOff(day('2026-03-16'))).toBe(false);
    expect(KZ_CALENDAR.whyOff(day('2027-03-15'))).toBe('День Конституции');
    const earlier = workCalendar('test', [kazakhYear(2026, { constitutionDaySince: 2026 })], (year) => kazakhYear(year));
    expect(earlier.whyOff(day('2026-03-16'))).toBe('Перенос: День Конституции');
  });

  it('put ten full working days between a notice of 2 March 2026 and the earliest exam', () => {
    const tenth = lastDay({ term: 10, unit: 'working_days', roll: false }, day('2026-03-02'), KZ_CALENDAR);
    expect(tenth.add({ days: 1 }).toString()).toBe('2026-03-18');
  });
});
