import { RU_APPEAL_CLOCKS } from './appeal-clocks.ts';
import type { Clock, Source } from './procedure.ts';

const LAW = '238-ФЗ от 03.07.2016';
const EXAM_RULES = 'ПП РФ 1204 от 16.11.2016';

const product = (note: string): Source => ({ act: 'Правила совета', note, sure: true });

const plain = { unit: 'calendar_days', roll: false, alsoStartsOn: [], onReturn: 'none', warnDaysBefore: [], adjustable: true } as const;

/** Defaults of 238-ФЗ and its rules; alike for every Russian council. */
export const RU_CLOCKS: readonly Clock[] = [
  {
    ...plain,
    id: 'review_answer',
    label: { ru: 'Ответ центра', kk: 'Орталықтың жауабы' },
    term: 10,
    roll: true,
    startsOn: 'submit',
    alsoStartsOn: ['reopen'],
    startsInto: ['under_review'],
    endsOn: ['refuse', 'accept', 'withdraw', 'lapse'],
    onReturn: 'pause',
    owner: 'centre',
    adjustable: false,
    source: {
      act: EXAM_RULES,
      where: 'срок ответа соискателю',
      note: 'последний выходной переносится по ГК РФ, ст. 193; номер пункта сверить',
      sure: true,
    },
  },
  {
    ...plain,
    id: 'correction',
    label: { ru: 'Исправление замечаний', kk: 'Ескертпелерді түзету' },
    term: 30,
    startsOn: 'return',
    endsOn: ['submit', 'withdraw', 'lapse'],
    owner: 'applicant',
    lapses: ['returned'],
    warnDaysBefore: [7, 1],
    source: product('закон срока не называет'),
  },
  {
    ...plain,
    id: 'invoice',
    label: { ru: 'Оплата счёта', kk: 'Шотты төлеу' },
    term: 30,
    startsOn: 'accept',
    endsOn: ['confirm_payment', 'withdraw', 'lapse'],
    owner: 'payer',
    lapses: ['contract_offered', 'awaiting_payment'],
    warnDaysBefore: [7, 1],
    source: product('закон срока не называет'),
  },
  {
    ...plain,
    id: 'to_council',
    label: { ru: 'Передача материалов в совет', kk: 'Материалдарды кеңеске тапсыру' },
    term: 7,
    startsOn: 'finish_exam',
    alsoStartsOn: ['remove', 'reopen'],
    startsInto: ['decision_due', 'removed'],
    endsOn: ['decide', 'reopen'],
    owner: 'commission',
    source: { act: EXAM_RULES, note: 'источники говорят «7 дней»; календарные по умолчанию, сверить', sure: false },
  },
  {
    ...plain,
    id: 'council_check',
    label: { ru: 'Проверка советом', kk: 'Кеңестің тексеруі' },
    term: 14,
    startsOn: 'decide',
    endsOn: ['recognise', 'send_back'],
    owner: 'council',
    source: { act: EXAM_RULES, note: 'источники говорят «14 дней»; календарные по умолчанию, сверить', sure: false },
  },
  {
    ...plain,
    id: 'result_paper',
    label: { ru: 'Свидетельство или заключение', kk: 'Куәлік немесе қорытынды' },
    term: 30,
    startsOn: 'finish_exam',
    alsoStartsOn: ['remove', 'reopen'],
    startsInto: ['decision_due', 'removed'],
    endsOn: ['result_paper_issued', 'reopen'],
    owner: 'centre',
    adjustable: false,
    source: { act: LAW, where: 'ст. 4', note: 'не позднее 30 календарных дней после экзамена; часть статьи сверить', sure: true },
  },
  ...RU_APPEAL_CLOCKS,
];
