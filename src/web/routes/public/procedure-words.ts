import { currentLanguage, say } from '#platform/language.ts';
import {
  type Clock,
  type ClockId,
  clockRule,
  findProcedure,
  jurisdictionsOf,
  listProcedures,
  type Procedure,
  stateRule,
} from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { days, type Locale } from '#web/ui/dates.ts';

/** The rules that the public pages tell: those of the named procedure, else of the first one there is. */
export function procedureToTell(id: string | undefined): Procedure {
  const procedure = (id && findProcedure(id)) || listProcedures()[0];
  if (!procedure) throw new Error('there is no procedure');
  return procedure;
}

/** The clock of the centre's answer, which each procedure calls its own way. */
export function reviewClock(procedure: Procedure): ClockId {
  const { clock } = stateRule(procedure, 'under_review');
  if (clock === null) throw new Error(`procedure ${procedure.id} names no term for the review`);
  return clock;
}

/** «10 дней», «3 рабочих дня»: the term of a clock, as the procedure has it. */
export function termOf(procedure: Procedure, clock: ClockId, locale: Locale): string {
  return termWords(clockRule(procedure, clock), locale);
}

export function termWords({ term, unit }: Pick<Clock, 'term' | 'unit'>, locale: Locale): string {
  return unit === 'calendar_days' ? days(term, locale) : m.public_working_days({ count: term });
}

/** «30 дней» after «не позже», «1 рабочего дня» after «в течение». */
export function termInGenitive(procedure: Procedure, clock: ClockId): string {
  const { term, unit } = clockRule(procedure, clock);
  return unit === 'calendar_days' ? m.public_days_after({ count: term }) : m.public_working_days_after({ count: term });
}

/** «7 вкладок»; «6 или 7 вкладок» where some are asked of some people alone. */
export function tabsInWords({ blocks }: Procedure): string {
  const least = blocks.filter(({ onlyFor, onlyIfDemanded }) => !onlyFor && onlyIfDemanded === undefined).length;
  const all = m.public_tabs({ count: blocks.length });
  return least === blocks.length ? all : m.public_tabs_or({ least, all });
}

/** «СНИЛС», «ИИН»: by what number the country knows a person. */
export const personNumberInWords = (procedure: Procedure): string =>
  jurisdictionsOf([procedure])[0]?.personNumber === 'iin' ? m.public_number_iin() : m.public_number_snils();

/** «теоретическая часть, практическая часть». */
export const partsInWords = ({ exam }: Procedure): string =>
  exam.parts.map(({ label }) => say(label).toLocaleLowerCase(currentLanguage())).join(', ');

/** What to take to the exam, a line each. */
export const whatToBring = ({ exam }: Procedure): readonly string[] =>
  exam.whatToBring.map(({ text, onlyFor }) => (onlyFor === 'portfolio' ? m.public_bring_portfolio({ text: say(text) }) : say(text)));
