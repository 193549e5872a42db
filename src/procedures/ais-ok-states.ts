import type { StateRule } from './procedure.ts';

const open = { ended: false, outcome: null, live: false } as const;

export const AIS_OK_STATES = [
  { id: 'draft', label: { ru: 'Черновик' }, waitsOn: 'applicant', ...open },
  { id: 'under_review', label: { ru: 'На рассмотрении' }, waitsOn: 'centre', ...open },
  { id: 'returned', label: { ru: 'Возвращено на доработку' }, waitsOn: 'applicant', ...open },
  { id: 'refused', label: { ru: 'Отказано' }, waitsOn: null, ended: true, outcome: 'bad', live: false },
  { id: 'contract_offered', label: { ru: 'Договор на подписании' }, waitsOn: 'contract_party', ...open },
  { id: 'awaiting_payment', label: { ru: 'Ожидает оплаты' }, waitsOn: 'payer', ...open },
  { id: 'payment_check', label: { ru: 'Проверка оплаты' }, waitsOn: 'centre', ...open },
  { id: 'choosing_date', label: { ru: 'Оплачено. Согласование даты' }, waitsOn: 'applicant', ...open },
  { id: 'date_confirmation', label: { ru: 'Оплачено. Подтверждение даты' }, waitsOn: 'centre', ...open },
  { id: 'exam_scheduled', label: { ru: 'Экзамен назначен' }, waitsOn: 'applicant', ...open, live: true },
  { id: 'in_exam', label: { ru: 'Идёт экзамен' }, waitsOn: 'commission', ...open, live: true },
  { id: 'decision_due', label: { ru: 'Подведение итогов' }, waitsOn: 'commission', ...open },
  { id: 'council_check', label: { ru: 'Проверка советом' }, waitsOn: 'council', ...open },
  { id: 'certified', label: { ru: 'Выдано свидетельство' }, waitsOn: null, ended: true, outcome: 'good', live: false },
  { id: 'not_passed', label: { ru: 'Выдано заключение' }, waitsOn: 'applicant', ended: true, outcome: 'bad', live: false },
  { id: 'no_show', label: { ru: 'Неявка' }, waitsOn: 'centre', ...open },
  { id: 'removed', label: { ru: 'Отстранён от экзамена' }, waitsOn: 'commission', ...open, outcome: 'bad' },
  { id: 'withdrawn', label: { ru: 'Отозвано' }, waitsOn: null, ended: true, outcome: 'idle', live: false },
  { id: 'lapsed', label: { ru: 'Закрыто по сроку' }, waitsOn: null, ended: true, outcome: 'idle', live: false },
] as const satisfies readonly StateRule[];
