import { KZ_CALENDAR } from './calendars/kz.ts';
import { RU_CALENDAR } from './calendars/ru.ts';
import type { WorkCalendar } from './working-days.ts';

const CALENDARS: Readonly<Record<string, WorkCalendar>> = { ru: RU_CALENDAR, kz: KZ_CALENDAR };

/** The working days by which a jurisdiction counts. Throws where there is no table for it. */
export function calendarOf(jurisdiction: string): WorkCalendar {
  const calendar = CALENDARS[jurisdiction];
  if (!calendar) throw new Error(`no table of working days for ${jurisdiction}`);
  return calendar;
}
