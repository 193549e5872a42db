import type { FactName, Facts } from './facts.ts';
import { type Reason, reason } from './guard-reasons.ts';
import { GUARDS, type MoveActor } from './guards.ts';
import type { MoveInput, MoveRule, Procedure } from './procedure.ts';
import { TARGETS } from './targets.ts';
import type { ClockId, EffectName, LetterId, MoveName, OutsideEvent, PaperId, Party, Role, StateId } from './vocabulary.ts';

export interface MoveEvent {
  readonly move: MoveName;
  readonly from: StateId;
  /** The state of this application afterwards; null when it is gone. */
  readonly to: StateId | null;
  readonly role: Role;
  readonly at: Temporal.Instant;
  readonly reasonCode: string | null;
}

/** Applied in the order stop, pause, resume, start: a clock may end and begin anew by one move. `resume` goes on with what was left at the pause. */
export interface ClockChanges {
  readonly start: readonly ClockId[];
  readonly resume: readonly ClockId[];
  readonly pause: readonly ClockId[];
  readonly stop: readonly ClockId[];
}

export interface Follows {
  readonly effects: readonly EffectName[];
  readonly prints: readonly PaperId[];
  readonly letters: readonly { readonly letter: LetterId; readonly to: Party }[];
  readonly grants: readonly Procedure['grants'][number]['to'][];
}

export type MoveDecision =
  | ({ readonly ok: true; readonly event: MoveEvent; readonly ended: boolean; readonly clocks: ClockChanges } & Follows)
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/**
 * May this move be made now, and what follows. The only function that produces a new state.
 * @param facts  at least those of `factsNeeded(procedure, name)`; a missing one is a bug and throws.
 */
export function decide(
  procedure: Procedure,
  state: StateId,
  facts: Partial<Facts>,
  name: MoveName,
  actor: MoveActor,
  input: MoveInput,
  now: Temporal.Instant,
): MoveDecision {
  const move = findMove(procedure, name);
  if (move === undefined) return { ok: false, reasons: [reason('move_unknown', { move: name })] };
  if (!move.by.includes(actor.role)) return { ok: false, reasons: [reason('move_not_yours', { move: name, role: actor.role })] };
  if (!move.from.includes(state)) return { ok: false, reasons: [reason('move_not_possible', { move: name, state })] };
  assertFacts(facts, factsNeeded(procedure, name));
  const reasons = [
    ...missingInput(move, actor.role, input),
    ...move.guards.flatMap((guard) => GUARDS[guard].check(facts, { procedure, state, actor, input, now })),
  ];
  if (reasons.length > 0) return { ok: false, reasons };
  const to = targetOf(move, state, facts);
  return {
    ok: true,
    event: { move: name, from: state, to, role: actor.role, at: now, reasonCode: input.reasonCode ?? null },
    ended: to === null || procedure.states.some(({ id, ended }) => id === to && ended),
    clocks: clockChanges(procedure, name, state, to),
    effects: move.effects,
    prints: move.prints,
    letters: move.letters,
    grants: procedure.grants.filter(({ on }) => on === name).map((grant) => grant.to),
  };
}

export const findMove = (procedure: Procedure, name: MoveName): MoveRule | undefined => procedure.moves.find((move) => move.name === name);

/** The moves that a role may try in a state: the buttons of a page. Guards may still say no. */
export const possibleMoves = (procedure: Procedure, state: StateId, role: Role): readonly MoveRule[] =>
  procedure.moves.filter((move) => move.from.includes(state) && move.by.includes(role));

/** The facts that the guards and the target of a move ask for; empty for a move that the procedure does not have. */
export function factsNeeded(procedure: Procedure, name: MoveName): readonly FactName[] {
  const move = findMove(procedure, name);
  if (move === undefined) return [];
  const ofTarget = move.target === undefined ? [] : TARGETS[move.target].needs;
  return [...new Set([...move.guards.flatMap((guard) => GUARDS[guard].needs), ...ofTarget])];
}

/** What the move still asks of this role; the same rule for the form and for `decide`. */
export const asksOf = (move: MoveRule, role: Role) => move.asks.filter(({ onlyFor }) => onlyFor === undefined || onlyFor.includes(role));

function missingInput(move: MoveRule, role: Role, input: MoveInput): readonly Reason[] {
  return asksOf(move, role)
    .filter(({ field, optional }) => optional !== true && (input[field] === undefined || String(input[field]).trim() === ''))
    .map(({ field }) => reason('input_missing', { field }));
}

function assertFacts(facts: Partial<Facts>, needed: readonly FactName[]): void {
  const missing = needed.filter((name) => facts[name] === undefined);
  if (missing.length > 0) throw new Error(`facts not fetched: ${missing.join(', ')}`);
}

function targetOf(move: MoveRule, state: StateId, facts: Partial<Facts>): StateId | null {
  if (move.result === 'gone') return null;
  if (move.result === 'new_draft') return state;
  const to = move.target === undefined ? move.to[0] : TARGETS[move.target].choose(facts, move.to);
  if (to === undefined || !move.to.includes(to)) throw new Error(`move ${move.name} has no way to ${to}`);
  return to;
}

/** What a move does to the clocks. A clock that `return` paused goes on at the next submission. */
export function clockChanges(procedure: Procedure, name: MoveName, from: StateId, to: StateId | null): ClockChanges {
  const ids = (keep: (clock: Procedure['clocks'][number]) => boolean) => procedure.clocks.filter(keep).map(({ id }) => id);
  const starts = (clock: Procedure['clocks'][number]) =>
    startsOn(clock, name) && (clock.startsInto === undefined || (to !== null && clock.startsInto.includes(to)));
  const afterReturn = from === 'returned';
  return {
    start: ids((clock) => starts(clock) && (!afterReturn || clock.onReturn === 'restart')),
    resume: ids((clock) => starts(clock) && afterReturn && clock.onReturn === 'pause'),
    pause: ids((clock) => name === 'return' && clock.onReturn === 'pause'),
    stop: ids((clock) => clock.endsOn.includes(name) || (name === 'return' && clock.onReturn === 'restart')),
  };
}

/** The clocks that an event of a neighbouring procedure (certificate, appeal) starts and ends. */
export const clocksOn = (procedure: Procedure, event: OutsideEvent): Pick<ClockChanges, 'start' | 'stop'> => ({
  start: procedure.clocks.filter((clock) => startsOn(clock, event)).map(({ id }) => id),
  stop: procedure.clocks.filter(({ endsOn }) => endsOn.includes(event)).map(({ id }) => id),
});

const startsOn = (clock: Procedure['clocks'][number], name: MoveName | OutsideEvent) =>
  clock.startsOn === name || clock.alsoStartsOn.includes(name);

/** The state that a history leads to; null when the application is gone. Throws where the history does not chain: that is damage, not a refusal. */
export function replay(procedure: Procedure, events: readonly Pick<MoveEvent, 'move' | 'from' | 'to'>[]): StateId | null {
  let state: StateId | null = procedure.initial;
  for (const { move, from, to } of events) {
    if (from !== state) throw new Error(`history breaks at ${move}: ${from} after ${state}`);
    const rule = findMove(procedure, move);
    if (rule === undefined || !rule.from.includes(from) || !leadsTo(rule, from, to))
      throw new Error(`history has a move that the rules lack: ${move}`);
    state = to;
  }
  return state;
}

function leadsTo(rule: MoveRule, from: StateId, to: StateId | null): boolean {
  if (rule.result === 'gone') return to === null;
  return rule.result === 'new_draft' ? to === from : to !== null && rule.to.includes(to);
}
