import { KZ_APPEAL_CLOCKS } from './appeal-clocks.ts';
import type { Clock, Source } from './procedure.ts';

const RULES = {
  act: 'Приказ Министра труда РК от 06.09.2023 № 374',
  actKk: 'ҚР Еңбек министрінің 06.09.2023 № 374 бұйрығы',
  actEn: 'Order 374 of the Minister of Labour of Kazakhstan of 06.09.2023',
} as const;

/** The deck of the National body (April 2024) retells the rules; the text of the order was not read. */
const told = (note: string, noteKk: string): Source => ({
  ...RULES,
  note: `${note}; по презентации Национального органа, сверить с приказом`,
  noteKk: `${noteKk}; Ұлттық органның презентациясы бойынша, бұйрықпен салыстыру керек`,
  sure: false,
});
const unknown: Source = {
  ...RULES,
  note: 'срок в доступных источниках не найден, по умолчанию; сверить',
  noteKk: 'мерзім қолжетімді дереккөздерден табылмады, әдепкі мән; салыстыру керек',
  sure: false,
};
const product: Source = {
  act: 'Настройка Национального органа',
  actKk: 'Ұлттық органның баптауы',
  actEn: 'Setting of the National body',
  note: 'закон срока не называет',
  noteKk: 'заң мерзімді атамайды',
  sure: true,
};

const plain = { roll: false, alsoStartsOn: [], onReturn: 'none', warnDaysBefore: [], adjustable: true } as const;

export const KZ_CLOCKS: readonly Clock[] = [
  {
    ...plain,
    id: 'document_check',
    label: { ru: 'Проверка документов', kk: 'Құжаттарды тексеру', en: 'Check of the documents' },
    term: 3,
    unit: 'working_days',
    startsOn: 'submit',
    alsoStartsOn: ['reopen'],
    startsInto: ['under_review'],
    endsOn: ['refuse', 'accept', 'withdraw', 'lapse'],
    onReturn: 'pause',
    owner: 'centre',
    source: unknown,
  },
  {
    ...plain,
    id: 'correction',
    label: { ru: 'Исправление замечаний', kk: 'Ескертпелерді түзету', en: 'Correction of remarks' },
    term: 30,
    unit: 'calendar_days',
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
    unit: 'calendar_days',
    startsOn: 'accept',
    endsOn: ['confirm_payment', 'withdraw', 'lapse'],
    owner: 'payer',
    lapses: ['contract_offered', 'awaiting_payment'],
    warnDaysBefore: [7, 1],
    source: product,
  },
  {
    ...plain,
    id: 'voucher',
    label: { ru: 'Действие ваучера', kk: 'Ваучердің қолданылуы', en: 'Validity of a voucher' },
    term: 45,
    unit: 'calendar_days',
    startsOn: 'voucher_issued',
    endsOn: ['confirm_payment', 'refuse', 'withdraw', 'lapse'],
    owner: 'applicant',
    warnDaysBefore: [7, 1],
    adjustable: false,
    source: {
      act: 'Закон РК от 04.07.2023 № 14-VIII',
      actKk: 'ҚР 04.07.2023 № 14-VIII Заңы',
      actEn: 'Law of Kazakhstan of 04.07.2023 No. 14-VIII',
      where: 'ст. 28',
      whereKk: '28-бап',
      whereEn: 'art. 28',
      note: 'срок назван в сообщении Казинформа (декабрь 2025 года), сверить с правилами выдачи',
      noteKk: 'мерзім Қазақпарат хабарламасында аталған (2025 жылғы желтоқсан), беру қағидаларымен салыстыру керек',
      sure: false,
    },
  },
  {
    ...plain,
    id: 'notice',
    label: {
      ru: 'Отправка уведомления о дате, времени и месте',
      kk: 'Күні, уақыты мен орны туралы хабарламаны жіберу',
      en: 'Sending the notice of date, time and place',
    },
    term: 3,
    unit: 'working_days',
    startsOn: 'confirm_payment',
    alsoStartsOn: ['change_date', 'rebook', 'break_off', 'continue', 'reopen'],
    startsInto: ['notice_due'],
    endsOn: ['notify', 'withdraw'],
    owner: 'centre',
    source: told('считается с подписанного и оплаченного договора', 'қол қойылған және төленген шарттан бастап есептеледі'),
  },
  {
    ...plain,
    id: 'decision',
    label: { ru: 'Решение комиссии', kk: 'Комиссияның шешімі', en: 'Decision of the commission' },
    term: 3,
    unit: 'working_days',
    startsOn: 'finish_exam',
    alsoStartsOn: ['remove', 'reopen'],
    startsInto: ['decision_due', 'removed'],
    endsOn: ['decide', 'reopen'],
    owner: 'commission',
    source: told('после процедуры', 'рәсімнен кейін'),
  },
  {
    ...plain,
    // the notice of a failed procedure is issued with the decision itself: only a document of recognition takes its time
    id: 'result_paper',
    label: { ru: 'Документ о признании', kk: 'Тану туралы құжат', en: 'Document of recognition' },
    term: 3,
    unit: 'working_days',
    startsOn: 'decide',
    startsInto: ['certified'],
    endsOn: ['result_paper_issued', 'reopen'],
    owner: 'centre',
    source: told('после решения; складываются ли оба срока, сверить', 'шешімнен кейін; екі мерзім қосыла ма, салыстыру керек'),
  },
  ...KZ_APPEAL_CLOCKS,
];
