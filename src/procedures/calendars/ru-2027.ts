import { draftRussianYear } from './ru-holidays.ts';

/** The act is expected late in 2026; until an administrator enters it, the rule stands. */
export const RU_2027 = draftRussianYear(2027);
