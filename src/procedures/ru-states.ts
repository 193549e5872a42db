import type { Label, StateRule } from './procedure.ts';
import { statesOf } from './shared-states.ts';
import type { ClockId, StateId } from './vocabulary.ts';

const ROAD: readonly { readonly id: StateId; readonly clock?: ClockId }[] = [
  { id: 'draft' },
  { id: 'under_review', clock: 'review_answer' },
  { id: 'returned', clock: 'correction' },
  { id: 'refused', clock: 'appeal_filing' },
  { id: 'contract_offered', clock: 'invoice' },
  { id: 'awaiting_payment', clock: 'invoice' },
  { id: 'payment_check', clock: 'invoice' },
  { id: 'choosing_date' },
  { id: 'date_confirmation' },
  { id: 'exam_scheduled' },
  { id: 'in_exam' },
  { id: 'decision_due', clock: 'to_council' },
  { id: 'council_check', clock: 'council_check' },
  { id: 'certified' },
  { id: 'not_passed', clock: 'appeal_filing' },
  { id: 'no_show' },
  { id: 'removed', clock: 'to_council' },
  { id: 'withdrawn' },
  { id: 'lapsed' },
];

/** @param named  states that this council's people know by other words. */
export const ruStates = (named: Partial<Record<StateId, Label>> = {}): readonly StateRule[] => statesOf(ROAD, named);
