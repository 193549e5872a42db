import type { MoveRule } from '../procedure.ts';
import type { LetterId, StateId } from '../vocabulary.ts';
import { plain } from './plain.ts';

/** The day of the exam. `into`: where a new date comes from. */

/** A person who chooses the new date is asked to; where the centre sets it, the person is told to wait. */
const chosenDate = (into: StateId, letter: LetterId): LetterId => (into === 'choosing_date' ? letter : 'new_date_follows');

export const ADMIT: MoveRule = {
  ...plain,
  name: 'admit',
  label: { ru: 'Допустить', kk: 'Жіберу' },
  from: ['exam_scheduled'],
  to: ['in_exam'],
  by: ['proctor'],
  guards: ['admission_ready'],
  effects: ['open_admission'],
};

export const MARK_NO_SHOW: MoveRule = {
  ...plain,
  name: 'mark_no_show',
  label: { ru: 'Отметить неявку', kk: 'Келмегенін белгілеу' },
  from: ['exam_scheduled'],
  to: ['no_show'],
  by: ['proctor', 'head'],
  guards: ['grace_passed'],
  letters: [{ letter: 'no_show', to: 'applicant' }],
};

export const rebook = (into: StateId): MoveRule => ({
  ...plain,
  name: 'rebook',
  label: { ru: 'Дать новую дату', kk: 'Жаңа күн беру' },
  from: ['no_show'],
  to: [into],
  by: ['head'],
  asks: [{ field: 'reasonCode' }, { field: 'words' }],
  effects: ['free_seat'],
  letters: [{ letter: chosenDate(into, 'rebooked'), to: 'applicant' }],
});

export const CLOSE: MoveRule = {
  ...plain,
  name: 'close',
  label: { ru: 'Закрыть', kk: 'Жабу' },
  from: ['no_show'],
  to: ['lapsed'],
  by: ['head'],
  guards: ['no_appeal_pending'],
  asks: [{ field: 'words' }],
  effects: ['free_seat', 'open_refund_task'],
  letters: [{ letter: 'application_closed', to: 'applicant' }],
};

export const REMOVE: MoveRule = {
  ...plain,
  name: 'remove',
  label: { ru: 'Отстранить от экзамена', kk: 'Емтиханнан шеттету' },
  from: ['in_exam'],
  to: ['removed'],
  by: ['proctor', 'system'],
  guards: ['repeated_incident'],
  effects: ['end_attempts', 'record_removal', 'draft_protocol'],
  letters: [{ letter: 'removed_from_exam', to: 'applicant' }],
};

export const breakOff = (into: StateId): MoveRule => ({
  ...plain,
  name: 'break_off',
  label: { ru: 'Прервать экзамен', kk: 'Емтиханды үзу' },
  from: ['in_exam'],
  to: [into],
  by: ['head'],
  asks: [{ field: 'reasonCode' }, { field: 'words' }],
  effects: ['end_attempts', 'credit_passed_parts', 'free_seat'],
  letters: [{ letter: chosenDate(into, 'exam_broken_off'), to: 'applicant' }],
});

export const continueOn = (into: StateId): MoveRule => ({
  ...plain,
  name: 'continue',
  label: { ru: 'Продолжить в другой день', kk: 'Басқа күні жалғастыру' },
  from: ['in_exam'],
  to: [into],
  by: ['commission_chair'],
  guards: ['parts_left'],
  effects: ['credit_passed_parts'],
  letters: [{ letter: chosenDate(into, 'next_part'), to: 'applicant' }],
});

export const FINISH_EXAM: MoveRule = {
  ...plain,
  name: 'finish_exam',
  label: { ru: 'Завершить экзамен', kk: 'Емтиханды аяқтау' },
  from: ['in_exam'],
  to: ['decision_due'],
  by: ['commission_chair', 'system'],
  guards: ['parts_ended'],
  effects: ['draft_protocol'],
};
