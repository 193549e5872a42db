import type { Procedure } from './procedure.ts';
import type { StateId } from './vocabulary.ts';

/** The stages in which a person thinks of the road, and the state by which a procedure has each. */
const STAGES = {
  review: ['under_review'],
  payment: ['awaiting_payment'],
  date: ['choosing_date', 'notice_due'],
  exam: ['exam_scheduled'],
  result: ['certified'],
} as const satisfies Record<string, readonly StateId[]>;
export type Stage = keyof typeof STAGES;

/** What still lies ahead of a state, in this procedure's own order; nothing once it has ended or is off the road. */
export function stagesAhead({ states }: Procedure, state: StateId): readonly Stage[] {
  const placeOf = (id: StateId) => states.findIndex((one) => one.id === id);
  if (states.find(({ id }) => id === state)?.ended !== false) return [];
  return (Object.keys(STAGES) as Stage[])
    .map((stage) => ({ stage, place: Math.max(...STAGES[stage].map(placeOf)) }))
    .filter(({ place }) => place > placeOf(state))
    .toSorted((a, b) => a.place - b.place)
    .map(({ stage }) => stage);
}
