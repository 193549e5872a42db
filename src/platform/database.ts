import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#database';
import type { Actor } from './identity.ts';
import { Refusal } from './refusal.ts';

export type Trx = Transaction<DB>;

/** The only way to the tables: each call opens one transaction whose first statement says who asks. */
export interface Access {
  /** A read-only transaction. */
  read<T>(work: (db: Trx) => Promise<T>): Promise<T>;
  /** State, event and jobs written by `work` commit together or not at all. */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T'))],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.INT8, Number],
]);

/** Lets `pg` send Temporal values as they print themselves; it would quote them as JSON otherwise. */
function teachTemporalToPostgres(): void {
  for (const { prototype } of [Temporal.Instant, Temporal.PlainDate])
    Object.defineProperty(prototype, 'toPostgres', {
      configurable: true,
      value(this: { toString(): string }) {
        return this.toString();
      },
    });
}

/** Moments come back as `Temporal.Instant`, days as `Temporal.PlainDate`, bigint as number; the parsers are this pool's own. */
export function openPool(connectionString: string, max = 10): pg.Pool {
  teachTemporalToPostgres();
  const pool = new pg.Pool({
    connectionString,
    max,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
    options: '-c timezone=UTC -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s -c statement_timeout=30s',
  });
  pool.on('error', () => {}); // a broken idle connection is replaced at the next query
  // one that breaks inside a transaction, between two queries, tells nobody else: its next query fails, the process goes on
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function openDatabase(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** `deps.as` over a database whose role is policed. */
export function accessTo(db: Kysely<DB>): (actor: Actor) => Access {
  const open = async <T>(actor: Actor, mode: 'read only' | 'read write', work: (trx: Trx) => Promise<T>): Promise<T> =>
    await db
      .transaction()
      .setAccessMode(mode)
      .execute(async (trx) => {
        await sql`select set_identity(${actor.scope}, ${actor.personId}::uuid, ${actor.organisationId}::uuid, ${actor.role})`.execute(trx);
        return await work(trx);
      });
  return (actor) => ({ read: (work) => open(actor, 'read only', work), write: (work) => open(actor, 'read write', work) });
}

/** Turns the violation of one named constraint into a refusal; every other error passes. After it the transaction is dead: wrap the whole or its last statement. */
export async function refuseOn<T>(constraint: string, code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === constraint) throw new Refusal(code);
    throw error;
  }
}
