export type Vote = 'passed' | 'failed';

/** A member of the commission under a protocol; `vote` is null until the member signs. */
export interface Ballot {
  readonly role: 'expert' | 'technical_expert' | 'commission_chair';
  readonly vote: Vote | null;
}

export interface VotingRule {
  /** Least number of signatures. */
  readonly quorum: number;
  /** The chair's vote breaks a tie. */
  readonly castingVote: boolean;
}

export interface Tally {
  readonly signed: number;
  readonly passed: number;
  readonly failed: number;
  /** Null while the quorum has not signed, or a tie stands. */
  readonly outcome: Vote | null;
  readonly byCastingVote: boolean;
}

/** Counts the votes of those who signed; a simple majority of them decides. */
export function tally(ballots: readonly Ballot[], { quorum, castingVote }: VotingRule): Tally {
  const passed = ballots.filter(({ vote }) => vote === 'passed').length;
  const failed = ballots.filter(({ vote }) => vote === 'failed').length;
  const signed = passed + failed;
  const counted = { signed, passed, failed };
  if (signed < quorum) return { ...counted, outcome: null, byCastingVote: false };
  if (passed !== failed) return { ...counted, outcome: passed > failed ? 'passed' : 'failed', byCastingVote: false };
  const chair = ballots.find(({ role }) => role === 'commission_chair')?.vote ?? null;
  return castingVote && chair !== null
    ? { ...counted, outcome: chair, byCastingVote: true }
    : { ...counted, outcome: null, byCastingVote: false };
}
