import { RU_APPEAL_CLOCKS } from './appeal-clocks.ts';
import type { Clock, Source } from './procedure.ts';

const LAW = { act: '238-ФЗ от 03.07.2016', actEn: 'Federal Law 238-FZ of 03.07.2016' } as const;
const EXAM_RULES = { act: 'ПП РФ 1204 от 16.11.2016', actEn: 'Resolution 1204 of the Government of Russia of 16.11.2016' } as const;

const product: Source = {
  act: 'Правила совета',
  actKk: 'Кеңес ережелері',
  actEn: 'Rules of the council',
  note: 'закон срока не называет',
  noteKk: 'заң мерзімді атамайды',
  sure: true,
};

const plain = { unit: 'calendar_days', roll: false, alsoStartsOn: [], onReturn: 'none', warnDaysBefore: [], adjustable: true } as const;

/** Defaults of 238-ФЗ and its rules; alike for every Russian council. */
export const RU_CLOCKS: readonly Clock[] = [
  {
    ...plain,
    id: 'review_answer',
    label: { ru: 'Ответ центра', kk: 'Орталықтың жауабы', en: 'Answer of the centre' },
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
      ...EXAM_RULES,
      where: 'срок ответа соискателю',
      whereKk: 'үміткерге жауап беру мерзімі',
      whereEn: 'the term of the answer to the applicant',
      note: 'последний выходной переносится по ГК РФ, ст. 193; номер пункта сверить',
      noteKk: 'соңғы демалыс күні РФ АК 193-бабы бойынша ауыстырылады; тармақ нөмірін салыстыру керек',
      sure: true,
    },
  },
  {
    ...plain,
    id: 'correction',
    label: { ru: 'Исправление замечаний', kk: 'Ескертпелерді түзету', en: 'Correction of remarks' },
    term: 30,
    startsOn: 'return',
    endsOn: ['submit', 'withdraw', 'lapse'],
    owner: 'applicant',
    lapses: ['returned'],
    warnDaysBefore: [7, 1],
    source: product,
  },
  {
    ...plain,
    id: 'invoice',
    label: { ru: 'Оплата счёта', kk: 'Шотты төлеу', en: 'Payment of the invoice' },
    term: 30,
    startsOn: 'accept',
    endsOn: ['confirm_payment', 'withdraw', 'lapse'],
    owner: 'payer',
    lapses: ['contract_offered', 'awaiting_payment'],
    warnDaysBefore: [7, 1],
    source: product,
  },
  {
    ...plain,
    id: 'to_council',
    label: { ru: 'Передача материалов в совет', kk: 'Материалдарды кеңеске тапсыру', en: 'Handing the materials to the council' },
    term: 7,
    startsOn: 'finish_exam',
    alsoStartsOn: ['remove', 'reopen'],
    startsInto: ['decision_due', 'removed'],
    endsOn: ['decide', 'reopen'],
    owner: 'commission',
    source: {
      ...EXAM_RULES,
      note: 'источники говорят «7 дней»; календарные по умолчанию, сверить',
      noteKk: 'дереккөздер «7 күн» дейді; әдепкіде күнтізбелік, салыстыру керек',
      sure: false,
    },
  },
  {
    ...plain,
    id: 'council_check',
    label: { ru: 'Проверка советом', kk: 'Кеңестің тексеруі', en: 'Check by the council' },
    term: 14,
    startsOn: 'decide',
    endsOn: ['recognise', 'send_back'],
    owner: 'council',
    source: {
      ...EXAM_RULES,
      note: 'источники говорят «14 дней»; календарные по умолчанию, сверить',
      noteKk: 'дереккөздер «14 күн» дейді; әдепкіде күнтізбелік, салыстыру керек',
      sure: false,
    },
  },
  {
    ...plain,
    id: 'result_paper',
    label: { ru: 'Свидетельство или заключение', kk: 'Куәлік немесе қорытынды', en: 'Certificate or conclusion' },
    term: 30,
    startsOn: 'finish_exam',
    alsoStartsOn: ['remove', 'reopen'],
    startsInto: ['decision_due', 'removed'],
    endsOn: ['result_paper_issued', 'reopen'],
    owner: 'centre',
    adjustable: false,
    source: {
      ...LAW,
      where: 'ст. 4',
      whereKk: '4-бап',
      whereEn: 'art. 4',
      note: 'не позднее 30 календарных дней после экзамена; часть статьи сверить',
      noteKk: 'емтиханнан кейін күнтізбелік 30 күннен кешіктірмей; баптың бөлігін салыстыру керек',
      sure: true,
    },
  },
  ...RU_APPEAL_CLOCKS,
];
