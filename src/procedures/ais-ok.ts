import { AIS_OK_CLOCKS } from './ais-ok-clocks.ts';
import { AIS_OK_MOVES_FROM_EXAM } from './ais-ok-exam-moves.ts';
import { AIS_OK_MOVES_BEFORE_EXAM } from './ais-ok-moves.ts';
import { AIS_OK_STATES } from './ais-ok-states.ts';
import type { Procedure } from './procedure.ts';

/** Construction design and survey (АИС «Оценка квалификации», НОПРИЗ): seven tabs, portfolio as a practice kind, on site, every part on video. */
export const AIS_OK: Procedure = {
  id: 'ais-ok',
  jurisdiction: 'ru',
  title: { ru: 'Независимая оценка квалификации: проектирование и изыскания' },
  edition: {
    validFrom: '2017-01-01',
    appliesTo: 'filed_after',
    source: {
      act: '238-ФЗ от 03.07.2016; ПП РФ 1204 от 16.11.2016',
      note: 'действуют с 01.01.2017; более поздние поправки сверить',
      sure: false,
    },
  },
  initial: 'draft',
  states: AIS_OK_STATES,
  moves: [...AIS_OK_MOVES_BEFORE_EXAM, ...AIS_OK_MOVES_FROM_EXAM],
  clocks: AIS_OK_CLOCKS,
  blocks: [
    { id: 'qualification', label: { ru: 'Квалификация' } },
    { id: 'applicant', label: { ru: 'Данные о соискателе' } },
    { id: 'identity', label: { ru: 'Паспортные данные' } },
    { id: 'employment', label: { ru: 'Сведения о трудовой деятельности' } },
    { id: 'education', label: { ru: 'Образование' } },
    { id: 'documents', label: { ru: 'Документы для заявления' } },
    { id: 'portfolio', label: { ru: 'Портфолио' }, onlyFor: 'portfolio' },
  ],
  papers: [
    { id: 'statement', label: { ru: 'Заявление' } },
    { id: 'consent', label: { ru: 'Согласие на обработку персональных данных' } },
    { id: 'remarks', label: { ru: 'Перечень замечаний' } },
    { id: 'refusal', label: { ru: 'Мотивированный отказ' } },
    { id: 'receipt', label: { ru: 'Расписка' } },
    { id: 'contract', label: { ru: 'Договор' } },
    { id: 'esign_agreement', label: { ru: 'Соглашение об электронной подписи' } },
    { id: 'invoice', label: { ru: 'Счёт' } },
    { id: 'service_act', label: { ru: 'Акт оказанных услуг' } },
    { id: 'date_confirmation', label: { ru: 'Письмо-подтверждение' } },
    { id: 'briefing', label: { ru: 'Лист инструктажа' } },
    { id: 'session_list', label: { ru: 'Список соискателей' } },
    { id: 'admission_slips', label: { ru: 'Листы допуска' } },
    { id: 'paper_variant', label: { ru: 'Вариант на бумаге' } },
    { id: 'technological_map', label: { ru: 'Критерии оценки' } },
    { id: 'protocol', label: { ru: 'Протокол экзамена' } },
    { id: 'certificate', label: { ru: 'Свидетельство о квалификации' } },
    { id: 'conclusion', label: { ru: 'Заключение о прохождении экзамена' } },
    { id: 'appeal_decision', label: { ru: 'Решение по апелляции' } },
    { id: 'data_subject_report', label: { ru: 'Справка о персональных данных' } },
    { id: 'tax_certificate', label: { ru: 'Справка об оплате для вычета' } },
  ],
  filing: {
    photo: 'required',
    payers: ['applicant', 'employer'],
    signMethods: ['code', 'scan', 'cms_file'],
    educationLists: 'one',
    asksAccessibility: false,
    deletedDraftKeptDays: 30,
  },
  exam: {
    parts: [
      { id: 'theory', label: { ru: 'Теоретическая часть' } },
      { id: 'practice', label: { ru: 'Практическая часть' }, onlyAfterPassed: 'theory' },
    ],
    practiceKinds: [
      { id: 'tasks', label: { ru: 'Практика' }, means: { ru: 'Два практических задания' } },
      { id: 'portfolio', label: { ru: 'Портфолио' }, means: { ru: 'Защита портфолио перед комиссией' } },
    ],
    modes: ['on_site'],
    video: 'each_part',
    theoryPass: { by: 'assessment_tool' },
    removedAtIncident: 2,
    whatToBring: [
      { text: { ru: 'паспорт' } },
      { text: { ru: 'логин и пароль от личного кабинета' } },
      { text: { ru: 'заверенную копию трудовой книжки на бумаге' } },
      { text: { ru: 'портфолио на бумаге' }, onlyFor: 'portfolio' },
    ],
  },
  certificateNumber: 'registry',
  grants: [
    { on: 'submit', to: 'centre' },
    { on: 'accept', to: 'employer' },
    { on: 'confirm_date', to: 'commission' },
    { on: 'decide', to: 'council' },
  ],
};
