import type { MoveRule } from '../procedure.ts';
import type { GuardName, StateId } from '../vocabulary.ts';
import { plain } from './plain.ts';

/** The decision and the council. */

const DECIDE = {
  ...plain,
  name: 'decide',
  from: ['decision_due', 'removed'],
  by: ['expert', 'technical_expert', 'commission_chair'],
  effects: ['seal_protocol'],
  prints: ['protocol'],
} as const satisfies Partial<MoveRule>;

/** The commission decides, the council recognises. */
export const decideForCouncil = (guards: readonly GuardName[]): MoveRule => ({
  ...DECIDE,
  label: { ru: 'Передать в совет', kk: 'Кеңеске тапсыру' },
  to: ['council_check'],
  guards,
  letters: [{ letter: 'sent_to_council', to: 'council' }],
});

/** The commission's decision is the result. */
export const DECIDE_FINALLY: MoveRule = {
  ...DECIDE,
  label: { ru: 'Принять решение', kk: 'Шешім қабылдау' },
  to: ['certified', 'not_passed'],
  target: 'by_protocol',
  guards: ['protocol_signed'],
  effects: ['seal_protocol', 'draft_result_paper'],
  letters: [{ letter: 'decision_told', to: 'applicant' }],
};

export const RECOGNISE: MoveRule = {
  ...plain,
  name: 'recognise',
  label: { ru: 'Признать результат', kk: 'Нәтижені тану' },
  from: ['council_check'],
  to: ['certified', 'not_passed'],
  target: 'by_protocol',
  by: ['council_officer', 'council_head'],
  guards: ['checks_done'],
  effects: ['draft_result_paper'],
  letters: [{ letter: 'result', to: 'applicant' }],
};

export const SEND_BACK: MoveRule = {
  ...plain,
  name: 'send_back',
  label: { ru: 'Вернуть комиссии', kk: 'Комиссияға қайтару' },
  from: ['council_check'],
  to: ['decision_due'],
  by: ['council_officer', 'council_head'],
  asks: [{ field: 'words' }],
  effects: ['version_results'],
  letters: [{ letter: 'sent_back_by_council', to: 'commission' }],
};

/** @param newDate  where a new date comes from. */
export const reopen = (newDate: StateId): MoveRule => ({
  ...plain,
  name: 'reopen',
  label: { ru: 'Открыть по апелляции', kk: 'Апелляция бойынша ашу' },
  from: ['refused', 'not_passed', 'removed', 'no_show', 'certified'],
  to: ['under_review', newDate, 'decision_due'],
  target: 'by_appeal',
  by: ['system'],
  guards: ['appeal_upheld'],
  asks: [{ field: 'appealId' }],
  effects: ['version_results', 'credit_passed_parts', 'free_seat'],
  letters: [{ letter: 'application_reopened', to: 'applicant' }],
});
