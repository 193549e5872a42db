import { KZ_CLOCKS } from './kz-clocks.ts';
import { changeDate, NOTIFY } from './moves/date.ts';
import { DELETE_DRAFT, LAPSE, RETAKE, withdraw } from './moves/ending.ts';
import { ADMIT, breakOff, CLOSE, continueOn, FINISH_EXAM, MARK_NO_SHOW, REMOVE, rebook } from './moves/exam-day.ts';
import { ACCEPT_WITH_CONTRACT, REFUSE, RETURN, SUBMIT } from './moves/filing.ts';
import { DECIDE_FINALLY, reopen } from './moves/outcome.ts';
import { confirmPayment, REJECT_PAYMENT_PROOF, SEND_PAYMENT_PROOF, SIGN_CONTRACT } from './moves/payment.ts';
import type { Procedure, Source } from './procedure.ts';
import { papersOf } from './shared-papers.ts';
import { statesOf } from './shared-states.ts';

const LAW: Source = {
  act: 'Закон РК от 04.07.2023 № 14-VIII; приказ Министра труда РК от 06.09.2023 № 374',
  actKk: 'ҚР 04.07.2023 № 14-VIII Заңы; ҚР Еңбек министрінің 06.09.2023 № 374 бұйрығы',
  note: 'действует с 04.09.2023; тексты и поправки 2024–2026 годов сверить',
  noteKk: '04.09.2023 бастап қолданылады; 2024–2026 жылдардағы мәтіндер мен түзетулерді салыстыру керек',
  sure: false,
};
const DECK: Source = {
  act: 'Приказ Министра труда РК от 06.09.2023 № 374',
  actKk: 'ҚР Еңбек министрінің 06.09.2023 № 374 бұйрығы',
  actEn: 'Order 374 of the Minister of Labour of Kazakhstan of 06.09.2023',
  note: 'по презентации Национального органа (апрель 2024 года), сверить с приказом',
  noteKk: 'Ұлттық органның презентациясы бойынша (2024 жылғы сәуір), бұйрықпен салыстыру керек',
  sure: false,
};

/** Recognition of professional qualifications in Kazakhstan: a contract or a reasoned refusal, notice and briefing, the commission's decision is final. */
export const KZ_RECOGNITION: Procedure = {
  id: 'kz-recognition',
  jurisdiction: 'kz',
  title: { ru: 'Признание профессиональных квалификаций', kk: 'Кәсіптік біліктілікті тану' },
  languages: ['ru', 'kk'],
  edition: { validFrom: '2023-09-04', appliesTo: 'filed_after', source: LAW },
  words: {
    application: { ru: 'Заявка', kk: 'Өтінім', en: 'Application' },
    applications: { ru: 'Мои заявки', kk: 'Менің өтінімдерім', en: 'My applications' },
    menu: { ru: 'Мои заявки', kk: 'Менің өтінімдерім', en: 'My applications' },
    trail: { ru: 'Мои заявки', kk: 'Менің өтінімдерім', en: 'My applications' },
    apply: { ru: 'Подать заявку', kk: 'Өтінім беру', en: 'Apply' },
    add: { ru: 'Добавить заявку', kk: 'Өтінім қосу' },
    none: { ru: 'Заявок пока нет', kk: 'Әзірге өтінімдер жоқ' },
    creating: { ru: 'Заявка на признание профессиональной квалификации', kk: 'Кәсіптік біліктілікті тануға өтінім' },
    editing: { ru: 'Заявка на признание профессиональной квалификации', kk: 'Кәсіптік біліктілікті тануға өтінім' },
    copyFromProfile: { ru: 'Скопировать из кабинета', kk: 'Кабинеттен көшіру' },
    editEducation: { ru: 'Изменить', kk: 'Өзгерту' },
    examMoment: { ru: 'Дата и время процедуры', kk: 'Рәсімнің күні мен уақыты' },
    service: { ru: 'Признание профессиональной квалификации', kk: 'Кәсіптік біліктілікті тану' },
    statementHeading: {
      ru: 'Заявка на признание профессиональной квалификации',
      kk: 'Кәсіптік біліктілікті тануға өтінім',
      en: 'Application for recognition of a professional qualification',
    },
    admittedTo: {
      ru: 'к процедуре признания профессиональной квалификации',
      kk: 'кәсіптік біліктілікті тану рәсіміне',
      en: 'to the procedure of recognition of a professional qualification',
    },
  },
  list: { as: 'cards', papers: [] },
  initial: 'draft',
  states: statesOf(
    [
      { id: 'draft' },
      { id: 'under_review', clock: 'document_check' },
      { id: 'returned', clock: 'correction' },
      { id: 'refused', clock: 'appeal_filing' },
      { id: 'contract_offered', clock: 'invoice' },
      { id: 'awaiting_payment', clock: 'invoice' },
      { id: 'payment_check', clock: 'invoice' },
      { id: 'notice_due', clock: 'notice' },
      { id: 'exam_scheduled' },
      { id: 'in_exam' },
      { id: 'decision_due', clock: 'decision' },
      { id: 'certified', clock: 'result_paper' },
      { id: 'not_passed', clock: 'appeal_filing' },
      { id: 'no_show' },
      { id: 'removed', clock: 'decision' },
      { id: 'withdrawn' },
      { id: 'lapsed' },
    ],
    {
      refused: { ru: 'Мотивированный отказ в заключении договора', kk: 'Шарт жасасудан дәлелді бас тарту' },
      exam_scheduled: { ru: 'Процедура назначена', kk: 'Рәсім тағайындалды' },
      certified: { ru: 'Квалификация признана', kk: 'Біліктілік танылды' },
      not_passed: { ru: 'Квалификация не признана', kk: 'Біліктілік танылмады' },
    },
  ),
  moves: [
    SUBMIT,
    { ...RETURN, guards: ['remark_present', 'correction_allowed'] },
    { ...REFUSE, label: { ru: 'Отказать в заключении договора', kk: 'Шарт жасасудан бас тарту' } },
    ACCEPT_WITH_CONTRACT,
    SIGN_CONTRACT,
    SEND_PAYMENT_PROOF,
    confirmPayment('notice_due'),
    REJECT_PAYMENT_PROOF,
    NOTIFY,
    changeDate('notice_due'),
    { ...ADMIT, guards: ['admission_ready', 'briefing_acknowledged'] },
    MARK_NO_SHOW,
    rebook('notice_due'),
    CLOSE,
    REMOVE,
    breakOff('notice_due'),
    continueOn('notice_due'),
    FINISH_EXAM,
    DECIDE_FINALLY,
    reopen('notice_due'),
    withdraw(['under_review', 'returned', 'contract_offered', 'awaiting_payment', 'payment_check', 'notice_due', 'exam_scheduled']),
    LAPSE,
    RETAKE,
    DELETE_DRAFT,
  ],
  clocks: KZ_CLOCKS,
  blocks: [
    { id: 'qualification', label: { ru: 'Квалификация', kk: 'Біліктілік', en: 'Qualification' } },
    {
      id: 'applicant',
      label: { ru: 'Данные о кандидате', kk: 'Үміткер туралы деректер', en: 'The candidate' },
      fieldSets: ['names', 'birth', 'iin', 'contacts', 'one_channel'],
    },
    {
      id: 'identity',
      label: { ru: 'Документ, удостоверяющий личность', kk: 'Жеке басын куәландыратын құжат', en: 'Identity document' },
      fieldSets: ['identity_kz', 'addresses'],
    },
    {
      id: 'employment',
      label: { ru: 'Сведения о трудовой деятельности', kk: 'Еңбек қызметі туралы мәліметтер', en: 'Employment' },
      fieldSets: ['employment'],
      onlyIfDemanded: 'work_experience',
    },
    { id: 'education', label: { ru: 'Образование', kk: 'Білім', en: 'Education' }, list: 'education', onlyIfDemanded: 'education' },
    { id: 'documents', label: { ru: 'Документы к заявке', kk: 'Өтінімге қоса берілетін құжаттар', en: 'Documents' } },
  ],
  papers: papersOf(
    [
      'statement',
      'consent',
      'remarks',
      'refusal',
      'receipt',
      'contract',
      'esign_agreement',
      'invoice',
      'service_act',
      'notice',
      'briefing',
      'session_list',
      'admission_slips',
      'paper_variant',
      'technological_map',
      'protocol',
      'certificate',
      'conclusion',
      'appeal_decision',
      'data_subject_report',
    ],
    {
      refusal: { ru: 'Мотивированный отказ в заключении договора', kk: 'Шарт жасасудан дәлелді бас тарту' },
      session_list: { ru: 'Список кандидатов', kk: 'Үміткерлер тізімі' },
      technological_map: { ru: 'Технологическая карта', kk: 'Технологиялық карта' },
      protocol: { ru: 'Протокол процедуры признания', kk: 'Тану рәсімінің хаттамасы' },
      certificate: { ru: 'Документ о признании', kk: 'Тану туралы құжат' },
      conclusion: { ru: 'Уведомление о решении', kk: 'Шешім туралы хабарлама' },
    },
  ),
  filing: {
    photo: 'optional',
    payers: ['applicant', 'employer', 'voucher'],
    signMethods: ['code', 'scan', 'cms_file'],
    documentHints: {
      identity: {
        ru: 'Удостоверение личности: обе стороны. Паспорт: страница с фотографией',
        kk: 'Жеке куәлік: екі беті. Паспорт: фотосурет беті',
      },
      electronic_work_book: {
        ru: 'Файл с электронной подписью с портала eGov или из единой системы учёта трудовых договоров',
        kk: 'eGov порталынан немесе еңбек шарттарын есепке алудың бірыңғай жүйесінен алынған, электрондық қолтаңбасы бар файл',
      },
    },
    deletedDraftKeptDays: 30,
    correction: 'if_council_allows',
  },
  exam: {
    parts: [
      { id: 'theory', label: { ru: 'Теоретический этап', kk: 'Теориялық кезең', en: 'Theory stage' } },
      { id: 'practice', label: { ru: 'Практический этап', kk: 'Практикалық кезең', en: 'Practical stage' }, onlyAfterPassed: 'theory' },
    ],
    practiceKinds: [
      {
        id: 'tasks',
        label: { ru: 'Практический этап', kk: 'Практикалық кезең', en: 'Practical stage' },
        means: {
          ru: 'Задание по технологической карте',
          kk: 'Технологиялық карта бойынша тапсырма',
          en: 'A task judged by the technological map',
        },
      },
    ],
    // the rules allow online too: it joins here together with the proctored exam
    modes: ['on_site'],
    video: 'none',
    noticeLead: { workingDays: 10, reading: 'full_days_between', source: DECK },
    theoryPass: { by: 'percent', percent: 70, strictlyMore: true, source: DECK },
    calculator: 'never',
    removedAtIncident: 2,
    whatToBring: [
      { text: { ru: 'удостоверение личности или паспорт', kk: 'жеке куәлік немесе паспорт', en: 'your identity card or passport' } },
    ],
  },
  certificateNumber: 'own',
  grants: [
    { on: 'submit', to: 'centre' },
    { on: 'accept', to: 'employer' },
    { on: 'notify', to: 'commission' },
  ],
};
