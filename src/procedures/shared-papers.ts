import type { Label, Procedure } from './procedure.ts';
import type { PaperId } from './vocabulary.ts';

/** Names of papers that most procedures share. */
const PAPERS: Readonly<Record<PaperId, Label>> = {
  statement: { ru: 'Заявление', kk: 'Өтінім' },
  consent: { ru: 'Согласие на обработку персональных данных', kk: 'Дербес деректерді өңдеуге келісім' },
  remarks: { ru: 'Перечень замечаний', kk: 'Ескертпелер тізбесі' },
  refusal: { ru: 'Мотивированный отказ', kk: 'Дәлелді бас тарту' },
  receipt: { ru: 'Расписка', kk: 'Қолхат' },
  contract: { ru: 'Договор', kk: 'Шарт' },
  esign_agreement: { ru: 'Соглашение об электронной подписи', kk: 'Электрондық қолтаңба туралы келісім' },
  invoice: { ru: 'Счёт', kk: 'Төлем шоты' },
  service_act: { ru: 'Акт оказанных услуг', kk: 'Көрсетілген қызметтер актісі' },
  date_confirmation: { ru: 'Письмо-подтверждение', kk: 'Растау хаты' },
  notice: { ru: 'Уведомление', kk: 'Хабарлама' },
  briefing: { ru: 'Лист инструктажа', kk: 'Нұсқама парағы' },
  session_list: { ru: 'Список соискателей', kk: 'Үміткерлер тізімі' },
  admission_slips: { ru: 'Листы допуска', kk: 'Рұқсат парақтары' },
  paper_variant: { ru: 'Вариант на бумаге', kk: 'Қағаздағы нұсқа' },
  technological_map: { ru: 'Критерии оценки', kk: 'Бағалау өлшемшарттары' },
  protocol: { ru: 'Протокол экзамена', kk: 'Емтихан хаттамасы' },
  certificate: { ru: 'Свидетельство о квалификации', kk: 'Біліктілік туралы куәлік' },
  conclusion: { ru: 'Заключение о прохождении экзамена', kk: 'Емтихан тапсыру туралы қорытынды' },
  appeal_decision: { ru: 'Решение по апелляции', kk: 'Апелляция бойынша шешім' },
  data_subject_report: { ru: 'Справка о персональных данных', kk: 'Дербес деректер туралы анықтама' },
  tax_certificate: { ru: 'Справка об оплате для вычета', kk: 'Шегерім үшін төлем туралы анықтама' },
};

/** @param named  papers that this procedure calls otherwise. */
export const papersOf = (ids: readonly PaperId[], named: Partial<Record<PaperId, Label>> = {}): Procedure['papers'] =>
  ids.map((id) => ({ id, label: named[id] ?? PAPERS[id] }));

/** The papers of an exam by 238-ФЗ. */
export const RU_PAPERS: readonly PaperId[] = [
  'statement',
  'consent',
  'remarks',
  'refusal',
  'receipt',
  'contract',
  'esign_agreement',
  'invoice',
  'service_act',
  'date_confirmation',
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
  'tax_certificate',
];
