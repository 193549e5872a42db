import type { Trx } from './database.ts';

/** One message to one person; which channel carries it is the person's choice. */
export interface Letter {
  /** The template's name. */
  readonly kind: string;
  readonly personId: string;
  readonly applicationId?: string;
  /** Ids, numbers, dates (ISO) and links that the template needs; names are read when it is sent. */
  readonly params?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** What must never be kept in a stored letter (a temporary password, a one-time code): encrypted until sent, then erased. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The event behind the message; the Message-ID derives from it, and the same key is never sent twice. */
  readonly key: string;
  readonly sendAt?: Temporal.Instant;
  /** Ids of stored papers to attach. */
  readonly papers?: readonly string[];
}

/** Letters are ordered in the transaction of the act that they tell about. */
export interface Outbox {
  send(trx: Trx, letter: Letter): Promise<void>;
}
