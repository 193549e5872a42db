import { CONFIRM_DATE, changeDate, DECLINE_DATE, REQUEST_DATE } from './moves/date.ts';
import { DELETE_DRAFT, LAPSE, RETAKE, withdraw } from './moves/ending.ts';
import { ADMIT, breakOff, CLOSE, continueOn, FINISH_EXAM, MARK_NO_SHOW, REMOVE, rebook } from './moves/exam-day.ts';
import { ACCEPT, REFUSE, RETURN, SUBMIT } from './moves/filing.ts';
import { decideForCouncil, RECOGNISE, reopen, SEND_BACK } from './moves/outcome.ts';
import { confirmPayment, REJECT_PAYMENT_PROOF, SEND_PAYMENT_PROOF, SIGN_CONTRACT } from './moves/payment.ts';
import type { Procedure } from './procedure.ts';
import { RU_CLOCKS } from './ru-clocks.ts';
import { RU_EXAM, RU_GRANTS, RU_LAW } from './ru-exam.ts';
import { ruStates } from './ru-states.ts';
import { papersOf, RU_PAPERS } from './shared-papers.ts';

/** Occupational safety and others (АИС «НОК-СТС»): education in four lists, disability and accessible environment, a printed statement, practice by tasks alone. */
export const NOK_STS: Procedure = {
  id: 'nok-sts',
  jurisdiction: 'ru',
  title: { ru: 'Независимая оценка квалификации: охрана труда', kk: 'Біліктілікті тәуелсіз бағалау: еңбекті қорғау' },
  languages: ['ru'],
  edition: { validFrom: '2017-01-01', appliesTo: 'filed_after', source: RU_LAW },
  words: {
    application: { ru: 'Заявка', kk: 'Өтінім', en: 'Application' },
    applications: { ru: 'Мои заявки', kk: 'Менің өтінімдерім', en: 'My applications' },
    menu: { ru: 'Заявки', kk: 'Өтінімдер', en: 'Applications' },
    trail: { ru: 'Заявки на прохождение экзамена', kk: 'Емтиханнан өтуге өтінімдер', en: 'Applications for the exam' },
    apply: { ru: 'Подать заявку', kk: 'Өтінім беру', en: 'Apply' },
    add: { ru: 'Добавить', kk: 'Қосу' },
    none: { ru: 'Элементы не найдены', kk: 'Элементтер табылмады' },
    creating: { ru: 'Создание заявки на прохождение экзамена', kk: 'Емтиханнан өтуге өтінім жасау' },
    editing: { ru: 'Редактирование заявки на прохождение экзамена', kk: 'Емтиханнан өтуге өтінімді өңдеу' },
    copyFromProfile: { ru: 'Скопировать данные', kk: 'Деректерді көшіру' },
    keep: { ru: 'Сохранить', kk: 'Сақтау' },
    leave: { ru: 'Отмена', kk: 'Бас тарту' },
    addDocument: { ru: 'Создание документа', kk: 'Құжат жасау' },
    editEducation: { ru: 'Просмотр и редактирование', kk: 'Қарау және өңдеу' },
    examMoment: { ru: 'Дата и время экзамена', kk: 'Емтихан күні мен уақыты' },
    service: { ru: 'Независимая оценка квалификации', kk: 'Біліктілікті тәуелсіз бағалау' },
    statementHeading: {
      ru: 'Заявление о проведении независимой оценки квалификации',
      kk: 'Біліктілікті тәуелсіз бағалауды өткізу туралы өтінім',
      en: 'Application for an independent assessment of qualification',
    },
    admittedTo: {
      ru: 'к независимой оценке квалификации в форме профессионального экзамена для подтверждения квалификации',
      kk: 'кәсіптік емтихан нысанындағы біліктілікті тәуелсіз бағалауға',
      en: 'to an independent assessment in the form of a professional exam, to prove the qualification',
    },
  },
  list: { as: 'table', papers: ['receipt', 'contract', 'date_confirmation'] },
  initial: 'draft',
  states: ruStates({
    date_confirmation: { ru: 'Оплачено. Согласование даты', kk: 'Төленді. Күнді келісу' },
    exam_scheduled: { ru: 'Назначен экзамен', kk: 'Емтихан тағайындалды' },
  }),
  moves: [
    { ...SUBMIT, label: { ru: 'Сохранить и отправить заявку', kk: 'Сақтап, өтінімді жіберу' } },
    RETURN,
    REFUSE,
    ACCEPT,
    SIGN_CONTRACT,
    SEND_PAYMENT_PROOF,
    confirmPayment('choosing_date'),
    REJECT_PAYMENT_PROOF,
    REQUEST_DATE,
    CONFIRM_DATE,
    DECLINE_DATE,
    changeDate('choosing_date'),
    ADMIT,
    MARK_NO_SHOW,
    rebook('choosing_date'),
    CLOSE,
    REMOVE,
    breakOff('choosing_date'),
    continueOn('choosing_date'),
    FINISH_EXAM,
    decideForCouncil(['protocol_signed']),
    RECOGNISE,
    SEND_BACK,
    reopen('choosing_date'),
    withdraw([
      'under_review',
      'returned',
      'contract_offered',
      'awaiting_payment',
      'payment_check',
      'choosing_date',
      'date_confirmation',
      'exam_scheduled',
    ]),
    LAPSE,
    RETAKE,
    DELETE_DRAFT,
  ],
  clocks: RU_CLOCKS,
  blocks: [
    { id: 'qualification', label: { ru: 'Квалификация и место', kk: 'Біліктілік және орын', en: 'Qualification and place' } },
    {
      id: 'applicant',
      label: { ru: 'Данные о соискателе', kk: 'Үміткер туралы деректер', en: 'The applicant' },
      fieldSets: ['names', 'birth', 'snils', 'contacts', 'two_channels'],
    },
    {
      id: 'identity',
      label: { ru: 'Паспортные данные', kk: 'Паспорт деректері', en: 'Passport' },
      fieldSets: ['identity_ru', 'addresses'],
    },
    { id: 'education', label: { ru: 'Информация об образовании', kk: 'Білім туралы ақпарат', en: 'Education' }, list: 'education_by_kind' },
    {
      id: 'accessibility',
      label: { ru: 'Доступная среда', kk: 'Қолжетімді орта', en: 'Accessible environment' },
      fieldSets: ['accessibility'],
    },
    {
      id: 'documents',
      label: { ru: 'Документы для прохождения экзамена', kk: 'Емтихан тапсыруға арналған құжаттар', en: 'Documents for the exam' },
    },
  ],
  papers: papersOf(RU_PAPERS, {
    statement: { ru: 'Заявка', kk: 'Өтінім' },
    date_confirmation: { ru: 'Подтверждение', kk: 'Растау' },
  }),
  filing: {
    photo: 'optional',
    payers: ['applicant', 'employer'],
    signMethods: ['code', 'scan', 'cms_file'],
    deletedDraftKeptDays: 30,
    correction: 'always',
  },
  exam: {
    ...RU_EXAM,
    practiceKinds: [
      {
        id: 'tasks',
        label: { ru: 'Практика', kk: 'Практика', en: 'Practical tasks' },
        means: {
          ru: 'Практические задания по критериям',
          kk: 'Өлшемшарттар бойынша практикалық тапсырмалар',
          en: 'Practical tasks judged by criteria',
        },
      },
    ],
    video: 'none',
    whatToBring: [
      { text: { ru: 'распечатанное заявление', kk: 'басып шығарылған өтінім', en: 'the printed application' } },
      {
        text: {
          ru: 'подлинники документов об образовании',
          kk: 'білімі туралы құжаттардың түпнұсқалары',
          en: 'the originals of your education documents',
        },
      },
      { text: { ru: 'документ, удостоверяющий личность', kk: 'жеке басын куәландыратын құжат', en: 'your identity document' } },
    ],
  },
  certificateNumber: 'registry',
  grants: RU_GRANTS,
};
