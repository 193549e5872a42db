import type { Source } from './procedure.ts';
import type { SettingRule } from './settings.ts';

const byCouncil: Source = {
  act: 'Правила совета',
  actKk: 'Кеңес ережелері',
  note: 'закон числа не называет',
  noteKk: 'заң санды атамайды',
  sure: true,
};

/** When an exam may be taken again. */
export const RETAKE_SETTINGS = [
  {
    id: 'retake.waitDays',
    group: 'retake',
    name: 'waitDays',
    label: { ru: 'Пересдача не раньше чем через', kk: 'Қайта тапсыру мынадан ерте емес' },
    kind: { is: 'number', min: 0, max: 365, unit: 'calendar_days', orNone: false },
    default: 0,
    mayChange: true,
    fixed: 'first_submit',
    source: {
      act: 'Правила совета',
      actKk: 'Кеңес ережелері',
      note: 'источники расходятся: 30 дней или без ограничения',
      noteKk: 'дереккөздер әртүрлі: 30 күн немесе шектеусіз',
      sure: true,
    },
  },
  {
    id: 'retake.triesAllowed',
    group: 'retake',
    name: 'triesAllowed',
    label: { ru: 'Всего попыток', kk: 'Барлық талпыныс саны' },
    kind: { is: 'number', min: 1, max: 20, unit: 'times', orNone: true },
    default: null,
    mayChange: true,
    fixed: 'first_submit',
    source: {
      act: 'Правила совета',
      actKk: 'Кеңес ережелері',
      note: 'источники расходятся: одна пересдача или без ограничения',
      noteKk: 'дереккөздер әртүрлі: бір рет қайта тапсыру немесе шектеусіз',
      sure: true,
    },
  },
] as const satisfies readonly SettingRule[];

/** Rules of booking are those of the day of the act. */
export const BOOKING_SETTINGS = [
  {
    id: 'booking.changesAllowed',
    group: 'booking',
    name: 'changesAllowed',
    label: { ru: 'Сколько раз соискатель может сменить дату', kk: 'Үміткер күнді неше рет ауыстыра алады' },
    kind: { is: 'number', min: 0, max: 10, unit: 'times', orNone: false },
    default: 1,
    mayChange: true,
    fixed: 'act',
    source: byCouncil,
  },
  {
    id: 'booking.changeDaysBefore',
    group: 'booking',
    name: 'changeDaysBefore',
    label: { ru: 'Смена даты не позднее чем за', kk: 'Күнді ауыстыру мынадан кеш емес' },
    kind: { is: 'number', min: 0, max: 30, unit: 'calendar_days', orNone: false },
    default: 3,
    mayChange: true,
    fixed: 'act',
    source: byCouncil,
  },
  {
    id: 'booking.graceMinutes',
    group: 'booking',
    name: 'graceMinutes',
    label: { ru: 'Сколько ждут опоздавшего', kk: 'Кешіккен адамды қанша күтеді' },
    kind: { is: 'number', min: 0, max: 120, unit: 'minutes', orNone: false },
    default: 30,
    mayChange: true,
    fixed: 'act',
    source: byCouncil,
  },
  {
    id: 'booking.commissionMinimum',
    group: 'booking',
    name: 'commissionMinimum',
    label: { ru: 'Наименьший состав комиссии', kk: 'Комиссияның ең аз құрамы' },
    kind: { is: 'number', min: 2, max: 15, unit: 'people', orNone: false },
    default: 3,
    mayChange: true,
    fixed: 'act',
    source: {
      act: 'Правила совета',
      actKk: 'Кеңес ережелері',
      note: 'источники расходятся: не менее трёх или два-три эксперта',
      noteKk: 'дереккөздер әртүрлі: кемінде үш немесе екі-үш сарапшы',
      sure: false,
    },
  },
] as const satisfies readonly SettingRule[];

/** How a commission decides. */
export const OUTCOME_SETTINGS = [
  {
    id: 'protocol.quorum',
    group: 'protocol',
    name: 'quorum',
    label: { ru: 'Кворум комиссии', kk: 'Комиссия кворумы' },
    kind: { is: 'number', min: 2, max: 15, unit: 'people', orNone: false },
    default: 3,
    mayChange: true,
    fixed: 'first_submit',
    source: {
      act: 'Правила совета',
      actKk: 'Кеңес ережелері',
      note: 'источники расходятся, сверить с правилами совета',
      noteKk: 'дереккөздер әртүрлі, кеңес қағидаларымен салыстыру керек',
      sure: false,
    },
  },
  {
    id: 'protocol.castingVote',
    group: 'protocol',
    name: 'castingVote',
    label: { ru: 'При равенстве решает голос председателя', kk: 'Дауыс тең болса, төрағаның даусы шешеді' },
    kind: { is: 'flag' },
    default: true,
    mayChange: true,
    fixed: 'first_submit',
    source: {
      act: 'Правила совета',
      actKk: 'Кеңес ережелері',
      note: 'сверить с правилами совета',
      noteKk: 'кеңес қағидаларымен салыстыру керек',
      sure: false,
    },
  },
] as const satisfies readonly SettingRule[];
