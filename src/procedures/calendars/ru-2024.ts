import { russianYear } from './ru-holidays.ts';

export const RU_2024 = russianYear(
  2024,
  'ПП РФ 1314 от 10.08.2023',
  ['04-29', '04-30', '05-10', '12-30', '12-31'],
  ['04-27', '11-02', '12-28'],
);
