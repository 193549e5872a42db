import { REQUEST_DATE } from '../../src/procedures/moves/date.ts';
import { DELETE_DRAFT, LAPSE, RETAKE, withdraw } from '../../src/procedures/moves/ending.ts';
import { ADMIT, CLOSE, FINISH_EXAM, MARK_NO_SHOW, REMOVE, rebook } from '../../src/procedures/moves/exam-day.ts';
import { ACCEPT_WITH_CONTRACT, REFUSE, RETURN, SUBMIT } from '../../src/procedures/moves/filing.ts';
import { DECIDE_FINALLY } from '../../src/procedures/moves/outcome.ts';
import { confirmPayment, REJECT_PAYMENT_PROOF, SEND_PAYMENT_PROOF } from '../../src/procedures/moves/payment.ts';
import type { Clock, Procedure, Source } from '../../src/procedures/procedure.ts';
import { papersOf } from '../../src/procedures/shared-papers.ts';
import { statesOf } from '../../src/procedures/shared-states.ts';

const SOURCE: Source = { act: 'Устав цеха', sure: true };
const clock = (id: Clock['id'], over: Pick<Clock, 'term' | 'startsOn' | 'endsOn' | 'owner'> & Partial<Clock>): Clock => ({
  id,
  label: { ru: 'Срок цеха', kk: 'Цех мерзімі' },
  unit: 'calendar_days',
  roll: false,
  alsoStartsOn: [],
  onReturn: 'none',
  warnDaysBefore: [],
  adjustable: false,
  source: SOURCE,
  ...over,
});

const own = (ru: string) => ({ ru, kk: `${ru} (қаз)` });

/** An invented guild: the exam comes before the payment, a date holds without a confirmation, no contract, no council; its own words. */
export const GUILD: Procedure = {
  id: 'guild',
  jurisdiction: 'ru',
  title: own('Проба мастерства'),
  languages: ['ru'],
  edition: { validFrom: '2020-01-01', appliesTo: 'filed_after', source: SOURCE },
  words: {
    application: own('Прошение'),
    applications: own('Мои прошения'),
    menu: own('Прошения'),
    trail: own('Прошения о пробе'),
    apply: own('Подать прошение'),
    add: own('Новое прошение'),
    none: own('Прошений нет'),
    creating: own('Новое прошение о пробе'),
    editing: own('Прошение о пробе'),
    copyFromProfile: own('Взять из книги'),
    editEducation: own('Открыть'),
    examMoment: own('День пробы'),
    service: own('Проба мастерства'),
    statementHeading: own('Прошение о пробе мастерства'),
    admittedTo: own('к пробе мастерства'),
  },
  list: { as: 'table', papers: ['date_confirmation'] },
  initial: 'draft',
  states: statesOf(
    [
      { id: 'draft' },
      { id: 'under_review', clock: 'review_answer' },
      { id: 'returned', clock: 'correction' },
      { id: 'refused' },
      { id: 'choosing_date' },
      { id: 'exam_scheduled' },
      { id: 'in_exam' },
      { id: 'awaiting_payment', clock: 'invoice' },
      { id: 'payment_check', clock: 'invoice' },
      { id: 'decision_due', clock: 'decision' },
      { id: 'certified' },
      { id: 'not_passed' },
      { id: 'no_show' },
      { id: 'removed', clock: 'decision' },
      { id: 'withdrawn' },
      { id: 'lapsed' },
    ],
    {
      choosing_date: own('Выбор дня пробы'),
      exam_scheduled: own('Проба назначена'),
      awaiting_payment: own('Проба позади, ждёт взноса'),
      certified: own('Принят в мастера'),
    },
  ),
  moves: [
    { ...SUBMIT, label: own('Подать прошение') },
    RETURN,
    REFUSE,
    { ...ACCEPT_WITH_CONTRACT, to: ['choosing_date'], prints: ['receipt', 'invoice'] },
    {
      ...REQUEST_DATE,
      label: own('Занять день'),
      to: ['exam_scheduled'],
      guards: ['session_bookable'],
      effects: ['hold_seat', 'book_seat', 'schedule_reminder'],
      prints: ['date_confirmation'],
      letters: [{ letter: 'date_confirmed', to: 'applicant' }],
    },
    ADMIT,
    MARK_NO_SHOW,
    rebook('choosing_date'),
    CLOSE,
    REMOVE,
    { ...FINISH_EXAM, to: ['awaiting_payment'] },
    SEND_PAYMENT_PROOF,
    confirmPayment('decision_due'),
    REJECT_PAYMENT_PROOF,
    DECIDE_FINALLY,
    withdraw(['under_review', 'returned', 'choosing_date', 'exam_scheduled']),
    { ...LAPSE, from: ['returned', 'awaiting_payment'] },
    RETAKE,
    DELETE_DRAFT,
  ],
  clocks: [
    clock('review_answer', {
      term: 5,
      startsOn: 'submit',
      endsOn: ['refuse', 'accept', 'withdraw', 'lapse'],
      owner: 'centre',
      onReturn: 'restart',
    }),
    clock('correction', { term: 9, startsOn: 'return', endsOn: ['submit', 'withdraw', 'lapse'], owner: 'applicant', lapses: ['returned'] }),
    clock('invoice', {
      term: 12,
      startsOn: 'finish_exam',
      endsOn: ['confirm_payment', 'lapse'],
      owner: 'payer',
      lapses: ['awaiting_payment'],
    }),
    clock('decision', {
      term: 2,
      startsOn: 'confirm_payment',
      alsoStartsOn: ['remove'],
      endsOn: ['decide'],
      owner: 'commission',
    }),
    clock('result_paper', { term: 3, startsOn: 'decide', startsInto: ['certified'], endsOn: ['result_paper_issued'], owner: 'centre' }),
  ],
  blocks: [
    { id: 'qualification', label: own('Ремесло') },
    { id: 'applicant', label: own('Подмастерье'), fieldSets: ['names', 'birth', 'contacts', 'one_channel'] },
    { id: 'accessibility', label: own('Удобства'), fieldSets: ['accessibility'] },
    { id: 'documents', label: own('Бумаги') },
  ],
  papers: papersOf([
    'statement',
    'consent',
    'remarks',
    'refusal',
    'receipt',
    'invoice',
    'date_confirmation',
    'protocol',
    'certificate',
    'conclusion',
  ]),
  filing: { photo: 'optional', payers: ['applicant'], signMethods: ['scan'], deletedDraftKeptDays: 30, correction: 'always' },
  exam: {
    parts: [
      { id: 'theory', label: own('Спрос') },
      { id: 'practice', label: own('Работа'), onlyAfterPassed: 'theory' },
    ],
    practiceKinds: [{ id: 'portfolio', label: own('Показ работ'), means: own('Показ работ мастерам') }],
    modes: ['on_site'],
    video: 'none',
    noticeLead: null,
    theoryPass: { by: 'assessment_tool' },
    calculator: 'by_tool',
    removedAtIncident: 3,
    whatToBring: [{ text: own('свои инструменты') }],
  },
  certificateNumber: 'own',
  grants: [
    { on: 'submit', to: 'centre' },
    { on: 'request_date', to: 'commission' },
  ],
};
