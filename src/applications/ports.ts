import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import type { EffectName, FactName, Facts, MoveInput, MoveName, PaperId, Procedure } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';

/** What a fact or an effect may use: the caller's transaction, the locked application, who acts and when. */
export interface MoveContext {
  readonly trx: Trx;
  readonly deps: MoveDeps;
  readonly actor: Actor;
  readonly procedure: Procedure;
  /** As it stood before the move. */
  readonly application: Application;
  readonly move: MoveName;
  readonly input: MoveInput;
  readonly now: Temporal.Instant;
}

/** An effect runs in the transaction of the move, before the row takes its new state. */
export interface EffectContext extends MoveContext {
  readonly to: Application['state'];
  /** Place of the move in the history of the application: with its id a key that is used once. */
  readonly seq: number;
}

/** What the papers of the move are about: the invoice, the booking, the protocol; null: this one is not printed. */
export type PaperSubjects = Partial<Record<PaperId, string | null>>;

/** Facts and effects of higher capabilities; each owner fills its own, `buildDeps` puts them together. A name without its function does not compile. */
export interface Ports {
  readonly facts: { readonly [N in FactName]: (context: MoveContext) => Promise<Facts[N]> };
  readonly effects: { readonly [N in EffectName]: (context: EffectContext) => Promise<PaperSubjects | undefined> };
}

export type MoveDeps = Pick<Deps, 'as' | 'clock' | 'outbox'> & { readonly ports: Ports };
