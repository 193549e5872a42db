import { workCalendar } from '../working-days.ts';
import { RU_2024 } from './ru-2024.ts';
import { RU_2025 } from './ru-2025.ts';
import { RU_2026 } from './ru-2026.ts';
import { RU_2027 } from './ru-2027.ts';
import { draftRussianYear } from './ru-holidays.ts';

export const RU_YEARS = [RU_2024, RU_2025, RU_2026, RU_2027];

/** Five-day week of Russia, as delivered; an administrator's corrections make a calendar of a later version. */
export const RU_CALENDAR = workCalendar('ru-1', RU_YEARS, draftRussianYear);
