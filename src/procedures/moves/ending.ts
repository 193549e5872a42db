import type { MoveRule } from '../procedure.ts';
import type { StateId } from '../vocabulary.ts';
import { plain } from './plain.ts';

/** What ends an application without a result, and what comes after one. */

/** @param from  every state before the exam in which something is under way. */
export const withdraw = (from: readonly StateId[]): MoveRule => ({
  ...plain,
  name: 'withdraw',
  label: { ru: 'Отозвать', kk: 'Қайтарып алу' },
  from,
  to: ['withdrawn'],
  by: ['applicant', 'representative'],
  effects: ['free_seat', 'open_refund_task', 'void_open_papers'],
  letters: [
    { letter: 'application_withdrawn', to: 'applicant' },
    { letter: 'application_withdrawn', to: 'centre' },
  ],
});

export const LAPSE: MoveRule = {
  ...plain,
  name: 'lapse',
  label: { ru: 'Закрыть по сроку', kk: 'Мерзімі бойынша жабу' },
  from: ['returned', 'contract_offered', 'awaiting_payment'],
  to: ['lapsed'],
  by: ['system'],
  guards: ['term_over'],
  effects: ['void_open_papers'],
  letters: [{ letter: 'application_lapsed', to: 'applicant' }],
};

export const RETAKE: MoveRule = {
  ...plain,
  name: 'retake',
  label: { ru: 'Подать на пересдачу', kk: 'Қайта тапсыруға өтінім беру' },
  from: ['not_passed', 'no_show', 'removed', 'lapsed'],
  to: ['draft'],
  result: 'new_draft',
  by: ['applicant', 'representative'],
  guards: ['retake_allowed'],
  effects: ['create_retake_draft'],
};

export const DELETE_DRAFT: MoveRule = {
  ...plain,
  name: 'delete_draft',
  label: { ru: 'Удалить', kk: 'Жою' },
  from: ['draft'],
  to: [],
  result: 'gone',
  by: ['applicant', 'representative', 'employer', 'registrar'],
  guards: ['maker_or_applicant'],
  effects: ['erase_draft'],
};
