import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { termWords } from './ui/term-words.ts';

interface TermRule {
  rule: { term: number; unit: 'calendar_days' | 'working_days'; roll: boolean };
  source: string;
  calendar: string;
}

/** «10 календарных дней; ПП РФ 1204 от 16.11.2016; таблица ru-1»; the table where days off matter. */
export const termRule = ({ rule, source, calendar }: TermRule): string =>
  [termWords(rule, getLocale()), source, rule.unit === 'working_days' || rule.roll ? m.settings_term_table({ version: calendar }) : null]
    .filter(Boolean)
    .join('; ');
