import type { SettingKind, SettingRule, SettingUnit, SettingValue, Source } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { counted } from '#web/ui/dates.ts';
import { termWords } from '#web/ui/term-words.ts';
import { inLanguage } from '../applicant/filing-words.ts';

/** Headings of the groups, in the order of the page. */
export const GROUP_WORDS: Readonly<Record<string, () => string>> = {
  clocks: m.settings_group_clocks,
  retake: m.settings_group_retake,
  booking: m.settings_group_booking,
  filing: m.settings_group_filing,
  protocol: m.settings_group_protocol,
  certificate: m.settings_group_certificate,
};

const UNITS: Readonly<Record<SettingUnit, (count: number) => string>> = {
  calendar_days: (count) => (count === 0 ? m.settings_at_once() : termWords({ term: count, unit: 'calendar_days' }, getLocale())),
  working_days: (count) => termWords({ term: count, unit: 'working_days' }, getLocale()),
  minutes: (count) => (getLocale() === 'kk' ? `${count} минут` : counted(count, ['минута', 'минуты', 'минут'])),
  times: (count) => (count === 0 ? m.settings_never() : getLocale() === 'kk' ? `${count} рет` : counted(count, ['раз', 'раза', 'раз'])),
  people: (count) => (getLocale() === 'kk' ? `${count} адам` : counted(count, ['человек', 'человека', 'человек'])),
};

/** «14 календарных дней», «Без ограничения», «Соискатель, Работодатель». */
export function valueWords(kind: SettingKind, value: SettingValue): string {
  switch (kind.is) {
    case 'number':
      return value === null ? m.settings_no_limit() : UNITS[kind.unit](Number(value));
    case 'flag':
      return value ? m.settings_yes() : m.settings_no();
    case 'choice':
    case 'choices':
      return kind.options
        .filter((option) => (Array.isArray(value) ? value.includes(option.value) : option.value === value))
        .map(({ label }) => inLanguage(label))
        .join(', ');
  }
}

/** «ПП РФ 1204 от 16.11.2016, ст. 4; сверить». */
export const sourceWords = ({ act, actKk = act, where, whereKk, note, noteKk = note, sure }: Source): string =>
  [
    [inLanguage({ ru: act, kk: actKk }), where && inLanguage({ ru: where, kk: whereKk ?? where })].filter(Boolean).join(', '),
    note && inLanguage({ ru: note, kk: noteKk ?? note }),
    sure || note?.includes('сверить') ? null : m.settings_source_unsure(),
  ]
    .filter(Boolean)
    .join('; ');

/** The number's unit beside its box. */
export const unitWords = (unit: SettingUnit): string =>
  ({
    calendar_days: m.settings_unit_calendar_days,
    working_days: m.settings_unit_working_days,
    minutes: m.settings_unit_minutes,
    times: m.settings_unit_times,
    people: m.settings_unit_people,
  })[unit]();

/** Since when a change counts: «для заявлений, поданных после» or «сразу». */
export const fixedWords = ({ fixed }: SettingRule): string =>
  fixed === 'first_submit' ? m.settings_fixed_first_submit() : m.settings_fixed_act();
