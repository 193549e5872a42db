import type { Label, StateRule } from './procedure.ts';
import type { ClockId, Party, StateId } from './vocabulary.ts';

type Shape = Omit<StateRule, 'id' | 'clock'>;

const open = (waitsOn: Party, ru: string, kk: string, over: Partial<Shape> = {}): Shape => ({
  label: { ru, kk },
  waitsOn,
  ended: false,
  outcome: null,
  live: false,
  ...over,
});
const ended = (outcome: 'good' | 'bad' | 'idle', ru: string, kk: string, waitsOn: Party | null = null): Shape => ({
  label: { ru, kk },
  waitsOn,
  ended: true,
  outcome,
  live: false,
});

/** What a state is in every procedure, with the words that most of them use. */
const STATES: Readonly<Record<StateId, Shape>> = {
  draft: open('applicant', 'Черновик', 'Жоба'),
  under_review: open('centre', 'На рассмотрении', 'Қаралуда'),
  returned: open('applicant', 'Возвращено на доработку', 'Пысықтауға қайтарылды'),
  refused: ended('bad', 'Отказано', 'Бас тартылды'),
  contract_offered: open('contract_party', 'Договор на подписании', 'Шартқа қол қойылуда'),
  awaiting_payment: open('payer', 'Ожидает оплаты', 'Төлем күтілуде'),
  payment_check: open('centre', 'Проверка оплаты', 'Төлем тексерілуде'),
  choosing_date: open('applicant', 'Оплачено. Согласование даты', 'Төленді. Күнді келісу'),
  date_confirmation: open('centre', 'Оплачено. Подтверждение даты', 'Төленді. Күнді растау'),
  notice_due: open('centre', 'Ожидает уведомления', 'Хабарлама күтілуде'),
  exam_scheduled: open('applicant', 'Экзамен назначен', 'Емтихан тағайындалды', { live: true }),
  in_exam: open('commission', 'Идёт экзамен', 'Емтихан өтуде', { live: true }),
  decision_due: open('commission', 'Подведение итогов', 'Қорытынды шығарылуда'),
  council_check: open('council', 'Проверка советом', 'Кеңес тексеруде'),
  certified: ended('good', 'Выдано свидетельство', 'Куәлік берілді'),
  not_passed: ended('bad', 'Выдано заключение', 'Қорытынды берілді', 'applicant'),
  no_show: open('centre', 'Неявка', 'Келмеді'),
  removed: open('commission', 'Отстранён от экзамена', 'Емтиханнан шеттетілді', { outcome: 'bad' }),
  withdrawn: ended('idle', 'Отозвано', 'Кері қайтарып алынды'),
  lapsed: ended('idle', 'Закрыто по сроку', 'Мерзімі өтіп, жабылды'),
};

/**
 * The states of a procedure, in the order in which an application usually passes them.
 * @param clock  the one that pages speak of in this state, where several run.
 * @param named  states whose users know another word.
 */
export const statesOf = (
  picks: readonly { readonly id: StateId; readonly clock?: ClockId }[],
  named: Partial<Record<StateId, Label>> = {},
): readonly StateRule[] => picks.map(({ id, clock = null }) => ({ id, ...STATES[id], label: named[id] ?? STATES[id].label, clock }));
