import { russianYear } from './ru-holidays.ts';

export const RU_2026 = russianYear(2026, 'ПП РФ 1466 от 24.09.2025', ['01-09', '03-09', '05-11', '12-31'], []);
