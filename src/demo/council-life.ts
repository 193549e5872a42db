import type { DemoCouncil, SiteKey } from './content/index.ts';
import type { Plan } from './seed-schedule.ts';
import type { Telling } from './story.ts';

/** What happens at a council of the demo and its centres from nine weeks ago until now. */
export interface CouncilLife {
  readonly council: DemoCouncil;
  /** Whose papers are in their own name: those whom a centre is to review next. */
  readonly toReview: readonly string[];
  /** Exams to come. No two at the same hours share a room or a member: the same people sit in several commissions. */
  readonly plans: readonly Plan[];
  /** Exams of the past weeks, by working days from today. */
  readonly held: { readonly site: SiteKey; readonly room: string; readonly days: readonly number[] };
  /** Where one is being held now. */
  readonly present: { readonly site: SiteKey; readonly room: string };
  /** Writes the applications into the diary. */
  tell(telling: Telling, sessions: DemoSessions): void;
}

export interface DemoSessions {
  readonly held: HeldSessions;
  /** The id, asked when the session has been made. @param number in the order of the plans of the site, from 0. */
  coming(site: SiteKey, number: number): () => string;
}

/** Exams that have been held, by the working day; the one of now apart. */
export interface HeldSessions {
  of(day: number): HeldSession;
  readonly present: HeldSession;
}

export interface HeldSession {
  readonly id: () => string;
  readonly startsAt: Temporal.Instant;
}
