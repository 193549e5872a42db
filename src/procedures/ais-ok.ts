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

/** Construction design and survey (АИС «Оценка квалификации», НОПРИЗ): seven tabs, portfolio as a practice kind, on site, every part on video. */
export const AIS_OK: Procedure = {
  id: 'ais-ok',
  jurisdiction: 'ru',
  title: {
    ru: 'Независимая оценка квалификации: проектирование и изыскания',
    kk: 'Біліктілікті тәуелсіз бағалау: жобалау және іздестіру',
  },
  languages: ['ru'],
  edition: { validFrom: '2017-01-01', appliesTo: 'filed_after', source: RU_LAW },
  words: {
    application: { ru: 'Заявление', kk: 'Өтінім', en: 'Application' },
    applications: { ru: 'Мои заявления', kk: 'Менің өтінімдерім', en: 'My applications' },
    menu: { ru: 'Мои заявления', kk: 'Менің өтінімдерім', en: 'My applications' },
    trail: { ru: 'Мои заявления', kk: 'Менің өтінімдерім', en: 'My applications' },
    apply: { ru: 'Подать заявление', kk: 'Өтінім беру', en: 'Apply' },
    add: { ru: 'Добавить заявление', kk: 'Өтінім қосу' },
    none: { ru: 'Заявлений пока нет', kk: 'Әзірге өтінімдер жоқ' },
    creating: { ru: 'Заявление на прохождение профессионального экзамена', kk: 'Кәсіптік емтиханнан өтуге өтінім' },
    editing: { ru: 'Заявление на прохождение профессионального экзамена', kk: 'Кәсіптік емтиханнан өтуге өтінім' },
    copyFromProfile: { ru: 'Скопировать из ЛК', kk: 'ЖК-ден көшіру' },
    editEducation: { ru: 'Изменить', kk: 'Өзгерту' },
    examMoment: { ru: 'Дата экзамена', kk: 'Емтихан күні' },
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
  list: { as: 'cards', papers: [] },
  initial: 'draft',
  states: ruStates(),
  moves: [
    SUBMIT,
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
    decideForCouncil(['protocol_signed', 'recordings_attached']),
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
    { id: 'qualification', label: { ru: 'Квалификация', kk: 'Біліктілік', en: 'Qualification' } },
    {
      id: 'applicant',
      label: { ru: 'Данные о соискателе', kk: 'Үміткер туралы деректер', en: 'The applicant' },
      fieldSets: ['names', 'birth', 'snils', 'contacts', 'one_channel'],
    },
    {
      id: 'identity',
      label: { ru: 'Паспортные данные', kk: 'Паспорт деректері', en: 'Passport' },
      fieldSets: ['identity_ru', 'addresses'],
    },
    {
      id: 'employment',
      label: { ru: 'Сведения о трудовой деятельности', kk: 'Еңбек қызметі туралы мәліметтер', en: 'Employment' },
      fieldSets: ['employment'],
    },
    { id: 'education', label: { ru: 'Образование', kk: 'Білім', en: 'Education' }, list: 'education' },
    { id: 'documents', label: { ru: 'Документы для заявления', kk: 'Өтінімге қоса берілетін құжаттар', en: 'Documents' } },
    { id: 'portfolio', label: { ru: 'Портфолио', kk: 'Портфолио', en: 'Portfolio' }, onlyFor: 'portfolio' },
  ],
  papers: papersOf(RU_PAPERS),
  filing: {
    photo: 'required',
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
        means: { ru: 'Два практических задания', kk: 'Екі практикалық тапсырма', en: 'Two practical tasks' },
      },
      {
        id: 'portfolio',
        label: { ru: 'Портфолио', kk: 'Портфолио', en: 'Portfolio' },
        means: {
          ru: 'Защита портфолио перед комиссией',
          kk: 'Портфолионы комиссия алдында қорғау',
          en: 'Defence of a portfolio before the commission',
        },
      },
    ],
    video: 'each_part',
    whatToBring: [
      { text: { ru: 'паспорт', kk: 'паспорт', en: 'your passport' } },
      {
        text: {
          ru: 'логин и пароль от личного кабинета',
          kk: 'жеке кабинеттің логині мен құпиясөзі',
          en: 'the login and password of your account',
        },
      },
      {
        text: {
          ru: 'заверенную копию трудовой книжки на бумаге',
          kk: 'еңбек кітапшасының куәландырылған қағаз көшірмесі',
          en: 'a certified copy of your work book on paper',
        },
      },
      { text: { ru: 'портфолио на бумаге', kk: 'қағаздағы портфолио', en: 'the portfolio on paper' }, onlyFor: 'portfolio' },
    ],
  },
  certificateNumber: 'registry',
  grants: RU_GRANTS,
};
