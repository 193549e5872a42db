import type { Column, Row } from '#web/ui/data-table.tsx';
import type { MapItem } from '#web/ui/exam-chrome.tsx';
import type { ApplicationStateName } from '#web/ui/state-icons.ts';
import type { Tone } from '#web/ui/tone.ts';

/** Invented people, numbers and days, only to show the parts. */
export const STATES: readonly [ApplicationStateName, Tone, string][] = [
  ['draft', 'idle', 'Черновик'],
  ['under_review', 'wait', 'На рассмотрении'],
  ['returned', 'turn', 'Возвращено на доработку'],
  ['refused', 'bad', 'Отказано'],
  ['contract_offered', 'turn', 'Договор на подписании'],
  ['awaiting_payment', 'turn', 'Ожидает оплаты'],
  ['payment_check', 'wait', 'Проверка оплаты'],
  ['choosing_date', 'turn', 'Оплачено. Согласование даты'],
  ['date_confirmation', 'wait', 'Оплачено. Подтверждение даты'],
  ['notice_due', 'wait', 'Ожидает уведомления'],
  ['exam_scheduled', 'live', 'Экзамен назначен'],
  ['in_exam', 'live', 'Идёт экзамен'],
  ['decision_due', 'wait', 'Подведение итогов'],
  ['council_check', 'wait', 'Проверка советом'],
  ['certified', 'good', 'Выдано свидетельство'],
  ['not_passed', 'bad', 'Выдано заключение'],
  ['no_show', 'wait', 'Неявка'],
  ['removed', 'bad', 'Отстранён от экзамена'],
  ['withdrawn', 'idle', 'Отозвано'],
  ['lapsed', 'idle', 'Закрыто по сроку'],
];

export const TERM = { from: '2026-11-25', to: '2026-12-04', today: '2026-11-28' };

export const COLUMNS: readonly Column[] = [
  { id: 'number', label: '№', kind: 'num', sort: { href: '?sort=number', now: 'descending' } },
  { id: 'applicant', label: 'Соискатель', heads: true, sort: { href: '?sort=applicant' } },
  { id: 'qualification', label: 'Квалификация' },
  { id: 'state', label: 'Состояние', hideLabel: false },
  { id: 'term', label: 'Срок', kind: 'ruler' },
  { id: 'left', label: 'Осталось', kind: 'right', hideLabel: true },
];

export const PEOPLE: readonly (Pick<Row, 'id' | 'chosen'> & {
  name: string;
  qualification: string;
  state: number;
  tone: Tone;
  today: string;
  left: string;
})[] = [
  {
    id: '779',
    chosen: true,
    name: 'Рябинина А. П.',
    qualification: 'Проектирование, 7',
    state: 1,
    tone: 'turn',
    today: '2026-12-02',
    left: '2 дня',
  },
  { id: '771', name: 'Верба К. Л.', qualification: 'Инж. изыскания, 7', state: 1, tone: 'turn', today: '2026-12-05', left: '−1 день' },
  { id: '774', name: 'Мелехов Р. Д.', qualification: 'Проектирование, 6', state: 5, tone: 'wait', today: '2026-11-27', left: '7 дней' },
  { id: '760', name: 'Ольхина В. Т.', qualification: 'Проектирование, 6', state: 10, tone: 'live', today: '2026-11-30', left: '4 дня' },
];

export const SLOTS = [
  { day: '2026-12-14', time: '14:00', seats: 6 },
  { day: '2026-12-15', time: '10:00', seats: 8 },
  { day: '2026-12-15', time: '14:00', seats: 2 },
  { day: '2026-12-17', time: '10:00', seats: 6 },
  { day: '2026-12-18', time: '10:00', seats: 1 },
  { day: '2026-12-21', time: '10:00', seats: 0 },
  { day: '2026-12-23', time: '10:00', seats: 10 },
  { day: '2026-12-24', time: '13:00', seats: 3 },
  { day: '2026-12-28', time: '10:00', seats: 6 },
].map((slot) => ({ ...slot, href: `?day=${slot.day}` }));

const TITLES = ['Проектирование', 'Изыскания', 'Охрана труда', 'Сварка'];
export const SESSIONS = SLOTS.map((slot, index) => ({
  ...slot,
  id: `${slot.day}-${slot.time}`,
  title: TITLES[index % TITLES.length] ?? '',
  place: 'ЦОК «Белый мост», Екатеринбург',
}));

export const ITEMS: readonly MapItem[] = Array.from({ length: 40 }, (_, index) => {
  const number = index + 1;
  return {
    number,
    href: `?item=${number}`,
    answered: number < 18 && number !== 7 && number !== 13,
    unsent: number > 14 && number < 18,
    marked: number === 6 || number === 13,
  };
});
