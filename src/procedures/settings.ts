import type { Clock, Label, Procedure, Source } from './procedure.ts';
import { BOOKING_SETTINGS, OUTCOME_SETTINGS, RETAKE_SETTINGS } from './setting-rules.ts';
import { CERTIFICATE_NUMBERING } from './vocabulary.ts';

export type SettingValue = number | boolean | string | readonly string[] | null;

/** What a value may be. Numbers are whole. */
export type SettingKind =
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly unit: SettingUnit; readonly orNone: boolean }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly options: readonly { readonly value: string; readonly label: Label }[] }
  | { readonly is: 'choices'; readonly options: readonly { readonly value: string; readonly label: Label }[] };

export type SettingUnit = 'calendar_days' | 'working_days' | 'minutes' | 'times' | 'people';

/** One number or rule that a council may have otherwise, or that it sees as the law has it. */
export interface SettingRule {
  /** `group.name`: the group is the key under which a council's values are stored. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly label: Label;
  readonly kind: SettingKind;
  readonly default: SettingValue;
  /** False: shown with its source and locked. */
  readonly mayChange: boolean;
  /** From when a change holds for an application: what was set at its first submission stays, or the value of the day of the act counts. */
  readonly fixed: 'first_submit' | 'act';
  readonly source: Source;
}

/** All settings of a council that works by this procedure: its clocks first, in the order of the procedure. */
export function settingsOf(procedure: Procedure): readonly SettingRule[] {
  return [
    ...procedure.clocks.map(settingOfClock),
    ...RETAKE_SETTINGS,
    ...BOOKING_SETTINGS,
    payersOf(procedure),
    ...correctionOf(procedure),
    ...OUTCOME_SETTINGS,
    numberingOf(procedure),
  ];
}

/** The stored value where it is one that the rule allows; the default otherwise, so that no damaged row stops an application. */
export function settingValue(rule: SettingRule, stored: unknown): SettingValue {
  const value = storedValue(rule, stored);
  return value !== undefined && rule.mayChange && isAllowed(rule.kind, value) ? (value as SettingValue) : rule.default;
}

export function isAllowed(kind: SettingKind, value: unknown): boolean {
  switch (kind.is) {
    case 'number':
      return value === null ? kind.orNone : Number.isInteger(value) && Number(value) >= kind.min && Number(value) <= kind.max;
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return kind.options.some((option) => option.value === value);
    case 'choices':
      return Array.isArray(value) && value.length > 0 && value.every((one) => kind.options.some((option) => option.value === one));
  }
}

/** The clock with the term that the council set, where the law lets it set one. */
export function termOf(clock: Clock, stored: unknown): Clock {
  return { ...clock, term: settingValue(settingOfClock(clock), stored) as number };
}

/** Values of one group: what was stored where it is allowed, the defaults for the rest. */
export function settingsInGroup(rules: readonly SettingRule[], stored: unknown): Record<string, SettingValue> {
  return Object.fromEntries(rules.map((rule) => [rule.name, settingValue(rule, stored)]));
}

/** A council's values are stored by group, then by name. */
function storedValue({ group, name }: SettingRule, stored: unknown): unknown {
  const values = isRecord(stored) ? stored[group] : undefined;
  return isRecord(values) ? values[name] : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Whether a centre may give an application back before it refuses. */
export const CORRECTION_SETTING = 'filing.correctionBeforeRefusal';

const CLOCKS_GROUP = 'clocks';
/** A term longer than this would be a mistake of typing. */
const LONGEST_TERM = 90;

function settingOfClock({ id, label, term, unit, adjustable, source }: Clock): SettingRule {
  return {
    id: `${CLOCKS_GROUP}.${id}`,
    group: CLOCKS_GROUP,
    name: id,
    label,
    kind: { is: 'number', min: 1, max: Math.max(LONGEST_TERM, term), unit, orNone: false },
    default: term,
    mayChange: adjustable,
    fixed: 'first_submit',
    source,
  };
}

const PAYER_LABELS = {
  applicant: { ru: 'Соискатель', kk: 'Үміткер' },
  employer: { ru: 'Работодатель', kk: 'Жұмыс беруші' },
  voucher: { ru: 'Ваучер', kk: 'Ваучер' },
} as const;

const payersOf = ({ filing }: Procedure): SettingRule => ({
  id: 'filing.payers',
  group: 'filing',
  name: 'payers',
  label: { ru: 'Кто может платить', kk: 'Кім төлей алады' },
  kind: { is: 'choices', options: filing.payers.map((value) => ({ value, label: PAYER_LABELS[value] })) },
  default: filing.payers,
  mayChange: true,
  fixed: 'first_submit',
  source: {
    act: 'Правила совета',
    actKk: 'Кеңес ережелері',
    note: 'центр может принимать не всех плательщиков, которых допускает совет',
    noteKk: 'орталық кеңес рұқсат берген төлеушілердің бәрін қабылдамауы мүмкін',
    sure: true,
  },
});

/** Only where the procedure leaves it to the council. */
const correctionOf = ({ filing }: Procedure): readonly SettingRule[] =>
  filing.correction === 'if_council_allows'
    ? [
        {
          id: CORRECTION_SETTING,
          group: 'filing',
          name: 'correctionBeforeRefusal',
          label: {
            ru: 'Центр может вернуть заявку на доработку до отказа',
            kk: 'Орталық бас тартқанға дейін өтінімді пысықтауға қайтара алады',
          },
          kind: { is: 'flag' },
          default: false,
          mayChange: true,
          fixed: 'first_submit',
          source: {
            act: 'Настройка Национального органа',
            actKk: 'Ұлттық органның баптауы',
            note: 'правила говорят только о мотивированном отказе; сверить',
            noteKk: 'қағидалар тек дәлелді бас тарту туралы айтады; салыстыру керек',
            sure: false,
          },
        },
      ]
    : [];

const NUMBERING_LABELS = {
  registry: { ru: 'Номер даёт реестр', kk: 'Нөмірді тізілім береді' },
  own: { ru: 'Номер даёт система', kk: 'Нөмірді жүйе береді' },
} as const;

const numberingOf = ({ certificateNumber }: Procedure): SettingRule => ({
  id: 'certificate.numbering',
  group: 'certificate',
  name: 'numbering',
  label: { ru: 'Кто нумерует свидетельства', kk: 'Куәліктерді кім нөмірлейді' },
  kind: { is: 'choice', options: CERTIFICATE_NUMBERING.map((value) => ({ value, label: NUMBERING_LABELS[value] })) },
  default: certificateNumber,
  mayChange: true,
  fixed: 'first_submit',
  source: {
    act: 'Правила совета',
    actKk: 'Кеңес ережелері',
    note: '«Ожидает номера реестра», пока сотрудник не внесёт номер и дату',
    noteKk: 'қызметкер нөмір мен күнді енгізгенше «Тізілім нөмірін күтуде»',
    sure: true,
  },
});
