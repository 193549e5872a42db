import type { Clock, Source } from './procedure.ts';

const plain = { roll: false, alsoStartsOn: [], onReturn: 'none', warnDaysBefore: [], adjustable: true } as const;

type Days = Pick<Clock, 'term' | 'unit' | 'source'>;

interface AppealTerms {
  /** The move by which the person learns the result. */
  readonly told: 'recognise' | 'decide';
  readonly filing: Days & Pick<Clock, 'adjustable'>;
  readonly registration: Days;
  readonly decision: Days;
  readonly answer: Days;
}

/**
 * The clocks of an appeal, for the list of a procedure. The right to file begins whenever the person learns what may be appealed: the result,
 * a refusal, a removal, a no-show; it ends by filing, or when there is nothing left to appeal.
 */
const appealClocks = ({ told, filing, registration, decision, answer }: AppealTerms): readonly Clock[] => [
  {
    ...plain,
    id: 'appeal_filing',
    label: { ru: 'Подача апелляции', kk: 'Апелляция беру', en: 'Filing an appeal' },
    ...filing,
    startsOn: told,
    alsoStartsOn: ['refuse', 'remove', 'mark_no_show'],
    endsOn: ['appeal_filed', 'rebook', 'close', 'reopen'],
    owner: 'applicant',
  },
  {
    ...plain,
    id: 'appeal_registration',
    label: { ru: 'Регистрация апелляции', kk: 'Апелляцияны тіркеу', en: 'Registration of an appeal' },
    ...registration,
    startsOn: 'appeal_filed',
    endsOn: ['appeal_registered', 'appeal_withdrawn'],
    owner: 'council',
  },
  {
    ...plain,
    id: 'appeal_decision',
    label: { ru: 'Решение по апелляции', kk: 'Апелляция бойынша шешім', en: 'Decision on an appeal' },
    ...decision,
    startsOn: 'appeal_registered',
    endsOn: ['appeal_decided', 'appeal_withdrawn'],
    owner: 'council',
  },
  {
    ...plain,
    id: 'appeal_answer',
    label: { ru: 'Ответ на апелляцию', kk: 'Апелляцияға жауап', en: 'Answer to an appeal' },
    ...answer,
    startsOn: 'appeal_decided',
    endsOn: ['appeal_answered'],
    owner: 'council',
  },
];

const order701n: Source = {
  act: 'Минтруд 701н от 01.12.2016',
  actEn: 'Order 701n of the Ministry of Labour of Russia of 01.12.2016',
  note: 'срок известен по ответам сторонних сайтов, сверить с текстом приказа',
  noteKk: 'мерзім бөгде сайттардың жауаптарынан белгілі, бұйрық мәтінімен салыстыру керек',
  sure: false,
};

const days = (term: number, source: Source) => ({ term, unit: 'calendar_days', source }) as const;
const workingDays = (term: number, source: Source) => ({ term, unit: 'working_days', source }) as const;

export const RU_APPEAL_CLOCKS = appealClocks({
  told: 'recognise',
  filing: {
    ...days(30, {
      act: '238-ФЗ от 03.07.2016',
      actEn: 'Federal Law 238-FZ of 03.07.2016',
      note: 'со дня, когда человек узнал о результате; один источник называет 10 рабочих дней, сверить',
      noteKk: 'адам нәтижені білген күннен бастап; бір дереккөз 10 жұмыс күнін атайды, салыстыру керек',
      sure: false,
    }),
    adjustable: false,
  },
  registration: days(7, order701n),
  decision: days(60, order701n),
  answer: days(7, order701n),
});

/** The order speaks of the right to appeal; its terms were not found in what can be read. */
const notFound: Source = {
  act: 'Приказ Министра труда РК от 06.09.2023 № 374',
  actKk: 'ҚР Еңбек министрінің 06.09.2023 № 374 бұйрығы',
  actEn: 'Order 374 of the Minister of Labour of Kazakhstan of 06.09.2023',
  note: 'срок в доступных источниках не найден, по умолчанию; сверить',
  noteKk: 'мерзім қолжетімді дереккөздерден табылмады, әдепкі мән; салыстыру керек',
  sure: false,
};

export const KZ_APPEAL_CLOCKS = appealClocks({
  told: 'decide',
  filing: { ...days(30, notFound), adjustable: true },
  registration: workingDays(3, notFound),
  decision: workingDays(15, notFound),
  answer: workingDays(3, notFound),
});
