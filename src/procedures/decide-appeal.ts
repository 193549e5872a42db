import {
  APPEAL,
  type AppealConflict,
  type AppealGround,
  type AppealGuard,
  type AppealMove,
  type AppealMoveRule,
  type AppealRemedy,
  type AppealState,
  type AppealVote,
  appealMove,
} from './appeal.ts';
import { type AppealReason, appealReason } from './appeal-reasons.ts';
import type { OutsideEvent, PaperId, Role } from './vocabulary.ts';

/** What the guards ask about one appeal; ids, codes, days and counts, never words about a person. Days are in the centre's zone. */
export interface AppealFacts {
  /** What the application's present state lets be appealed, and what an upheld appeal can give there. */
  readonly grounds: readonly AppealGround[];
  readonly remedies: readonly AppealRemedy[];
  readonly today: Temporal.PlainDate;
  readonly filing: {
    /** Null: nothing ever came out that could be appealed. */
    readonly lastDay: Temporal.PlainDate | null;
    /** An appeal on this application is open. */
    readonly open: boolean;
    /** The result of now was appealed and decided. */
    readonly decided: boolean;
  };
  readonly members: { readonly appointed: number; readonly inConflict: number };
  /** Whom the council appoints or releases; null where the council has no such member. */
  readonly candidate: { readonly appointed: boolean; readonly conflict: AppealConflict | null } | null;
  readonly hearingDay: Temporal.PlainDate | null;
  /** Whoever acts now as a member. */
  readonly self: { readonly appointed: boolean; readonly conflict: AppealConflict | null; readonly voted: boolean };
  /** The presiding member's first. */
  readonly votes: readonly AppealVote[];
  readonly answered: boolean;
}

export interface AppealInput {
  readonly ground?: AppealGround;
  readonly remedy?: AppealRemedy;
  readonly vote?: AppealVote;
  readonly hearingDay?: Temporal.PlainDate;
}

export type AppealOutcome = 'upheld' | 'partly' | 'rejected';

export type AppealDecision =
  | {
      readonly ok: true;
      readonly from: AppealState | null;
      readonly to: AppealState;
      /** Of the move `decide`; null of the others. */
      readonly outcome: AppealOutcome | null;
      readonly event: OutsideEvent | null;
      readonly prints: readonly PaperId[];
      readonly letters: AppealMoveRule['letters'];
    }
  | { readonly ok: false; readonly reasons: readonly AppealReason[] };

/** May this move of an appeal be made now, and what follows. The only function that produces a new state of an appeal. */
export function decideAppeal(
  state: AppealState | null,
  facts: AppealFacts,
  name: AppealMove,
  role: Role,
  input: AppealInput = {},
): AppealDecision {
  const move = appealMove(name);
  if (!move?.by.includes(role)) return { ok: false, reasons: [appealReason('appeal_move_not_yours')] };
  if (!move.from.includes(state)) return { ok: false, reasons: [appealReason('appeal_move_not_possible')] };
  const reasons = move.guards.flatMap((guard) => APPEAL_GUARDS[guard](facts, input));
  if (reasons.length > 0) return { ok: false, reasons };
  const outcome = name === 'decide' ? tallyAppeal(facts.votes) : null;
  const to = outcome === null ? (move.to[0] ?? state) : outcome === 'rejected' ? 'rejected' : 'upheld';
  if (to === null) throw new Error(`move ${name} of an appeal leads nowhere`);
  return { ok: true, from: state, to, outcome, event: move.event, prints: move.prints, letters: move.letters };
}

/**
 * The majority decides; where the votes are even, the presiding member's casts. Upheld as a whole where more of the majority are for the whole.
 * @param votes  the presiding member's first; at least one.
 */
export function tallyAppeal(votes: readonly AppealVote[]): AppealOutcome {
  const count = (vote: AppealVote) => votes.filter((one) => one === vote).length;
  const inFavour = count('uphold') + count('partly');
  const even = inFavour === count('reject');
  if (even ? votes[0] === 'reject' : inFavour < count('reject')) return 'rejected';
  return count('uphold') > count('partly') || (count('uphold') === count('partly') && votes[0] === 'uphold') ? 'upheld' : 'partly';
}

const when = (no: boolean, code: AppealReason['code'], details: AppealReason['details'] = {}): readonly AppealReason[] =>
  no ? [appealReason(code, details)] : [];

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;

/** An empty list is a yes. */
export const APPEAL_GUARDS: Readonly<Record<AppealGuard, (facts: AppealFacts, input: AppealInput) => readonly AppealReason[]>> = {
  ground_fits: ({ grounds }, { ground }) => when(ground === undefined || !grounds.includes(ground), 'appeal_ground_not_fit'),
  filed_in_term: ({ filing: { lastDay }, today }) =>
    lastDay === null ? [appealReason('appeal_no_term')] : when(isAfter(today, lastDay), 'appeal_too_late', { lastDay: lastDay.toString() }),
  no_other_appeal: ({ filing }) => [
    ...when(filing.open, 'appeal_open_already'),
    ...when(!filing.open && filing.decided, 'appeal_heard_already'),
  ],
  candidate_fits: ({ candidate }) => {
    if (candidate === null) return [appealReason('appeal_member_unknown')];
    if (candidate.appointed) return [appealReason('appeal_member_already')];
    return candidate.conflict === null ? [] : [appealReason(`appeal_conflict_${candidate.conflict}`)];
  },
  candidate_appointed: ({ candidate }) => when(candidate?.appointed !== true, 'appeal_member_not_appointed'),
  members_ready: ({ members: { appointed, inConflict } }) => [
    ...when(appointed < APPEAL.members.minimum, 'appeal_members_few', { appointed, minimum: APPEAL.members.minimum }),
    ...when(inConflict > 0, 'appeal_members_conflict'),
  ],
  hearing_not_past: ({ today }, { hearingDay }) => when(hearingDay === undefined || isAfter(today, hearingDay), 'appeal_hearing_past'),
  hearing_day_came: ({ hearingDay, today }) =>
    hearingDay === null
      ? [appealReason('appeal_hearing_not_set')]
      : when(isAfter(hearingDay, today), 'appeal_hearing_ahead', { day: hearingDay.toString() }),
  own_appeal_to_hear: ({ self }) => [
    ...when(!self.appointed, 'appeal_not_member'),
    ...when(self.appointed && self.conflict !== null, 'appeal_own_decision'),
  ],
  not_voted_yet: ({ self }) => when(self.voted, 'appeal_voted_already'),
  all_voted: ({ votes, members: { appointed } }) =>
    when(votes.length < appointed, 'appeal_votes_awaited', { voted: votes.length, appointed }),
  remedy_fits: ({ votes, remedies, members: { appointed } }, { remedy }) => {
    if (votes.length < appointed || votes.length === 0 || tallyAppeal(votes) === 'rejected') return [];
    if (remedies.length === 0) return [appealReason('appeal_application_moved')];
    return when(remedy === undefined || !remedies.includes(remedy), 'appeal_remedy_not_fit');
  },
  not_answered_yet: ({ answered }) => when(answered, 'appeal_answered_already'),
};
