import { russianYear } from './ru-holidays.ts';

export const RU_2025 = russianYear(2025, 'ПП РФ 1335 от 04.10.2024', ['05-02', '05-08', '06-13', '11-03', '12-31'], ['11-01']);
