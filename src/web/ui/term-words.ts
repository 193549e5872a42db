import { counted, type Locale } from './dates.ts';

interface TermRule {
  term: number;
  unit: 'calendar_days' | 'working_days';
}

/** «10 календарных дней», «3 рабочих дня». */
export function termWords({ term, unit }: TermRule, locale: Locale = 'ru'): string {
  const calendar = unit === 'calendar_days';
  switch (locale) {
    case 'ru':
      return counted(
        term,
        calendar ? ['календарный день', 'календарных дня', 'календарных дней'] : ['рабочий день', 'рабочих дня', 'рабочих дней'],
      );
    case 'kk':
      return `${term} ${calendar ? 'күнтізбелік' : 'жұмыс'} күні`;
    case 'en':
      return `${term} ${calendar ? 'calendar' : 'working'} ${term === 1 ? 'day' : 'days'}`;
  }
}
