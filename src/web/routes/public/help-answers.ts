import { say } from '#platform/language.ts';
import type { Procedure } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { Locale } from '#web/ui/dates.ts';
import { partsInWords, personNumberInWords, tabsInWords, termInGenitive, termOf, whatToBring } from './procedure-words.ts';

export interface HelpAnswer {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}

/** What differs by the papers that a country gives its people. */
const OF_COUNTRY: Readonly<Record<Procedure['jurisdiction'], { scans(): string; foreign(): string }>> = {
  ru: { scans: () => m.public_help_scans_text(), foreign: () => m.public_help_foreign_text() },
  kz: { scans: () => m.public_help_scans_kz_text(), foreign: () => m.public_help_foreign_kz_text() },
};

/** The questions along the road, in its order; terms and lists are those of the procedure. */
export function helpAnswers(procedure: Procedure, locale: Locale): readonly HelpAnswer[] {
  const parts = partsInWords(procedure);
  const { noticeLead } = procedure.exam;
  const ofCountry = OF_COUNTRY[procedure.jurisdiction];
  const byCouncil = procedure.states.some(({ id }) => id === 'council_check');
  return [
    {
      id: 'start',
      title: m.public_help_start(),
      text: m.public_help_start_text({ number: personNumberInWords(procedure), apply: say(procedure.words.apply) }),
      link: { href: '/registration', label: m.public_help_start_link() },
    },
    {
      id: 'tabs',
      title: m.public_help_tabs(),
      text: m.public_help_tabs_text({ tabs: tabsInWords(procedure) }),
      list: procedure.blocks.map(({ label, onlyFor }) => (onlyFor ? `${say(label)} (${m.public_help_tab_only_portfolio()})` : say(label))),
    },
    { id: 'scans', title: m.public_help_scans(), text: ofCountry.scans() },
    { id: 'foreign', title: m.public_help_foreign(), text: ofCountry.foreign() },
    {
      id: 'returned',
      title: m.public_help_returned(),
      text: m.public_help_returned_text({ term: termOf(procedure, 'correction', locale) }),
    },
    { id: 'pay', title: m.public_help_pay(), text: noticeLead ? m.public_help_pay_notice_text() : m.public_help_pay_text() },
    {
      id: 'date',
      title: noticeLead ? m.public_help_date_notice() : m.public_help_date(),
      text: noticeLead ? m.public_help_date_notice_text({ days: noticeLead.workingDays }) : m.public_help_date_text(),
      link: { href: '/exams', label: m.common_nav_calendar() },
    },
    { id: 'bring', title: m.public_help_bring(), list: whatToBring(procedure) },
    {
      id: 'exam',
      title: m.public_help_exam(),
      text: m.public_help_exam_text({ parts: parts.charAt(0).toLocaleUpperCase('ru') + parts.slice(1) }),
      link: { href: '/trial', label: m.public_home_trial() },
    },
    {
      id: 'result',
      title: m.public_help_result(),
      text: byCouncil
        ? m.public_help_result_text({ term: termInGenitive(procedure, 'result_paper') })
        : m.public_help_result_commission_text({ term: termInGenitive(procedure, 'result_paper') }),
    },
    {
      id: 'appeal',
      title: m.public_help_appeal(),
      text: m.public_help_appeal_text({ term: termInGenitive(procedure, 'appeal_filing') }),
    },
    {
      id: 'password',
      title: m.public_help_password(),
      text: m.public_help_password_text(),
      link: { href: '/password/recovery', label: m.public_help_password_link() },
    },
  ];
}
