import type { Answer } from '#exams/index.ts';

/** A question to the database that has an answer as long as what was acknowledged is there. */
export interface Proof {
  readonly what: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** A later proof of the same name stands for this one: what was acknowledged was changed since. */
  readonly until?: string;
  /** Of a move of the application: which, and for which time. */
  readonly move?: { readonly applicationId: string; readonly name: string; readonly nth: number };
}

export interface Entry {
  readonly road: string;
  readonly act: string;
  /** What the server answered; null: nothing came back, and the person found it done. */
  readonly told: string | null;
  readonly at: string;
  readonly proofs: readonly Proof[];
}

/** A theory that was sat to its end, and per item the last answer that the candidate was told is saved. */
export interface Sat {
  readonly road: string;
  readonly attemptId: string;
  readonly told: ReadonlyMap<string, ToldAnswer>;
}

export interface ToldAnswer {
  readonly answer: Answer | null;
  readonly epoch: number;
  readonly sequence: number;
}

/** What people were told is done, and what they saw to be done after a connection broke. */
export class Ledger {
  readonly entries: Entry[] = [];
  readonly sat: Sat[] = [];
  /** Requests that nobody answered, and those that the server could not answer, by what it said. */
  readonly troubles = new Map<string, number>();

  write(entry: Omit<Entry, 'at'>): void {
    this.entries.push({ ...entry, at: new Date().toISOString() });
  }

  trouble(what: string): void {
    this.troubles.set(what, (this.troubles.get(what) ?? 0) + 1);
  }

  get acknowledged(): number {
    return this.entries.filter(({ told }) => told !== null).length;
  }
}

export const proof = (what: string, sql: string, ...parameters: readonly unknown[]): Proof => ({ what, sql, parameters });

/** That this move was made on the application for the `nth` time. */
export const moved = (applicationId: string, name: string, nth = 1): Proof => ({
  what: nth > 1 ? `${name}, time ${nth}` : name,
  sql: 'select 1 from application_events where application_id = $1 and move = $2 having count(*) >= $3',
  parameters: [applicationId, name, nth],
  move: { applicationId, name, nth },
});
