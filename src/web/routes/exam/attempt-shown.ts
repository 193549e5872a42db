import type { EndedSitting, ReadyToStart, RunningSitting, Sitting } from '#exams/index.ts';
import { type ShownItem, showItem } from './shown-text.ts';

export type RunningShown = Omit<RunningSitting, 'items' | 'now' | 'endsAt'> & {
  readonly items: readonly ShownItem[];
  readonly now: string;
  readonly endsAt: string;
};
export type SittingShown = ReadyToStart | RunningShown | EndedSitting;

/** As it goes to the browser: moments as text, formulas as MathML. */
export function showSitting(sitting: Sitting): SittingShown {
  if (sitting.stage !== 'running') return sitting;
  return {
    ...sitting,
    items: sitting.items.map((item) => showItem(item, (id) => `/exam/pictures/${id}`)),
    now: sitting.now.toString(),
    endsAt: sitting.endsAt.toString(),
  };
}
