import type { CentreListItem } from '#applications/index.ts';
import type { Party } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { dayInWords, dayMonth, days, untilDay } from '#web/ui/dates.ts';

const PARTIES: Readonly<Record<Party, () => string>> = {
  applicant: m.centre_waits_applicant,
  payer: m.centre_waits_payer,
  contract_party: m.centre_waits_contract_party,
  centre: m.centre_waits_centre,
  commission: m.centre_waits_commission,
  council: m.centre_waits_council,
};

export const waitsWord = (party: Party | null): string => (party === null ? m.centre_waits_nobody() : PARTIES[party]());

type Term = CentreListItem['term'];

/** «2 дня, до 4 декабря, пятница», «срок вышел …», «стоит». */
export function dueWords(term: Term): string {
  if (!term) return m.centre_due_none();
  if (term.stopped) return m.centre_due_stopped();
  const day = untilDay(term.to, getLocale());
  if (term.left < 0) return m.centre_due_late({ day: dayInWords(term.to, getLocale()) });
  return term.left === 0 ? m.centre_due_today() : `${days(term.left, getLocale())}, ${day}`;
}

/** A day is told where the clock runs and the day is not today's. */
export const hasDay = (term: Term): term is NonNullable<Term> => term !== null && !term.stopped && term.left !== 0;

/** «до 4 декабря», «срок вышел 23 ноября». */
export function untilWords({ to, left }: NonNullable<Term>): string {
  const day = dayMonth(to, getLocale());
  return left < 0 ? m.centre_due_late({ day }) : m.centre_due_day({ day });
}

/** «2 дня, до 4 декабря», «срок вышел 23 ноября»: without the day of the week, for a row. */
export function dueShort(term: Term): string {
  if (!hasDay(term)) return dueWords(term);
  return term.left < 0 ? untilWords(term) : `${days(term.left, getLocale())}, ${untilWords(term)}`;
}

/** The short form of the queue: «2 дня». */
export const leftWords = (term: Term): string =>
  !term
    ? m.centre_due_none()
    : term.stopped
      ? m.centre_due_stopped()
      : term.left === 0
        ? m.centre_due_today()
        : days(term.left, getLocale());

/** Class of the words: amber after two thirds, red when over. */
export function dueTone(term: Term): string | undefined {
  if (!term || term.stopped) return undefined;
  if (term.left < 0) return 'text-bad';
  const whole = (Date.parse(term.to) - Date.parse(term.from)) / 86_400_000;
  return term.left * 3 <= whole ? 'text-turn' : undefined;
}

/** Names of qualifications often hold the level already. */
export const qualificationWords = ({ qualification, level }: Pick<CentreListItem, 'qualification' | 'level'>): string =>
  /уровень/.test(qualification) ? qualification : `${qualification}, ${m.centre_level({ level })}`;
