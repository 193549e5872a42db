import { expect, it } from 'vitest';
import { termWords } from './term-words.ts';

it.each([
  [{ term: 10, unit: 'calendar_days' }, 'ru', '10 календарных дней'],
  [{ term: 3, unit: 'working_days' }, 'ru', '3 рабочих дня'],
  [{ term: 21, unit: 'calendar_days' }, 'ru', '21 календарный день'],
  [{ term: 3, unit: 'working_days' }, 'kk', '3 жұмыс күні'],
  [{ term: 1, unit: 'working_days' }, 'en', '1 working day'],
] as const)('%j in %s is «%s»', (rule, locale, words) => {
  expect(termWords(rule, locale)).toBe(words);
});
