import type { Kysely } from 'kysely';
import type { DB } from '#database';
import type { Clock } from './clock.ts';
import type { Access } from './database.ts';
import type { FileStore } from './files.ts';
import type { Actor } from './identity.ts';
import type { Log } from './log.ts';
import type { Outbox } from './outbox.ts';
import type { SecretBox } from './secret-box.ts';

/** What every use case may ask for; each takes the part that it needs. */
export interface Deps {
  readonly clock: Clock;
  /** The only way to the policed tables. */
  as(actor: Actor): Access;
  /** The sign-in tables, as the role that sees nothing else. Used by `accounts` alone. */
  readonly signIn: Kysely<DB>;
  readonly files: FileStore;
  readonly log: Log;
  readonly outbox: Outbox;
  readonly secrets: SecretBox;
  readonly settings: InstallationSettings;
}

export interface InstallationSettings {
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Staff need a second factor at sign-in. Off in the demo, where it may still be switched on by each. */
  readonly staffSecondFactor: boolean;
}
