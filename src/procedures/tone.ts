import type { Procedure } from './procedure.ts';
import { stateRule } from './registry.ts';
import type { Party, StateId } from './vocabulary.ts';

export type Tone = 'idle' | 'wait' | 'turn' | 'live' | 'good' | 'bad';

/** The tone of a status for one viewer: the same state is `turn` for the one it waits on and `wait` for everyone else. */
export function toneOf(procedure: Procedure, state: StateId, viewer: readonly Party[]): Tone {
  const rule = stateRule(procedure, state);
  if (rule.outcome !== null) return rule.outcome;
  if (rule.live) return 'live';
  if (rule.ended || state === procedure.initial) return 'idle';
  return rule.waitsOn !== null && viewer.includes(rule.waitsOn) ? 'turn' : 'wait';
}
