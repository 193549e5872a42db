import type { MoveRule } from '../procedure.ts';
import type { StateId } from '../vocabulary.ts';
import { plain } from './plain.ts';

/** The date of the exam: chosen by the person and confirmed by the centre, or set by the centre in a notice. */

export const REQUEST_DATE: MoveRule = {
  ...plain,
  name: 'request_date',
  label: { ru: 'Согласовать дату', kk: 'Күнді келісу' },
  from: ['choosing_date'],
  to: ['date_confirmation'],
  by: ['applicant', 'representative'],
  guards: ['session_bookable'],
  asks: [{ field: 'sessionId' }],
  effects: ['hold_seat'],
  letters: [{ letter: 'date_requested', to: 'centre' }],
};

export const CONFIRM_DATE: MoveRule = {
  ...plain,
  name: 'confirm_date',
  label: { ru: 'Подтвердить дату', kk: 'Күнді растау' },
  from: ['date_confirmation'],
  to: ['exam_scheduled'],
  by: ['scheduler', 'head', 'system'],
  guards: ['commission_ready'],
  effects: ['book_seat', 'schedule_reminder'],
  prints: ['date_confirmation'],
  letters: [{ letter: 'date_confirmed', to: 'applicant' }],
};

export const DECLINE_DATE: MoveRule = {
  ...plain,
  name: 'decline_date',
  label: { ru: 'Отклонить дату', kk: 'Күнді қабылдамау' },
  from: ['date_confirmation'],
  to: ['choosing_date'],
  by: ['scheduler', 'head'],
  asks: [{ field: 'words' }],
  effects: ['free_seat'],
  letters: [{ letter: 'date_declined', to: 'applicant' }],
};

/** The centre sets date, time and place; the procedure says how far away (`exam.noticeLead`). */
export const NOTIFY: MoveRule = {
  ...plain,
  name: 'notify',
  label: { ru: 'Направить уведомление', kk: 'Хабарлама жіберу' },
  from: ['notice_due'],
  to: ['exam_scheduled'],
  by: ['scheduler', 'head'],
  guards: ['session_bookable', 'notice_lead', 'briefing_published', 'commission_ready'],
  asks: [{ field: 'sessionId' }],
  effects: ['hold_seat', 'book_seat', 'schedule_reminder'],
  prints: ['notice'],
  letters: [{ letter: 'notice_sent', to: 'applicant' }],
};

/** @param into  where a new date comes from. */
export const changeDate = (into: StateId): MoveRule => ({
  ...plain,
  name: 'change_date',
  label: { ru: 'Перенести дату', kk: 'Күнді ауыстыру' },
  from: ['exam_scheduled'],
  to: [into],
  by: ['applicant', 'scheduler', 'head'],
  guards: ['date_change_allowed'],
  asks: [{ field: 'words', onlyFor: ['scheduler', 'head'] }],
  effects: ['free_seat'],
  letters: [
    { letter: 'date_changed', to: 'applicant' },
    { letter: 'date_changed', to: 'centre' },
    { letter: 'date_changed', to: 'commission' },
  ],
});
