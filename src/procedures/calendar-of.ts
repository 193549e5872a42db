import { KZ_CALENDAR, KZ_YEARS } from './calendars/kz.ts';
import { kazakhYear } from './calendars/kz-holidays.ts';
import { RU_CALENDAR, RU_YEARS } from './calendars/ru.ts';
import { draftRussianYear } from './calendars/ru-holidays.ts';
import type { CalendarCountry, CalendarYear, WorkCalendar } from './working-days.ts';

/** As delivered. What holds now is in the tables of the database, of which these years are version 1. */
export const shippedCalendar = (country: CalendarCountry): WorkCalendar => ({ ru: RU_CALENDAR, kz: KZ_CALENDAR })[country];

export const shippedYears = (country: CalendarCountry): readonly CalendarYear[] => ({ ru: RU_YEARS, kz: KZ_YEARS })[country];

/** A year of which no act is known, by the rule of the code. */
export const yearByRule = (country: CalendarCountry, year: number): CalendarYear =>
  country === 'ru' ? draftRussianYear(year) : kazakhYear(year);
