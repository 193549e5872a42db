import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '#database';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';

type TryDeps = Pick<Deps, 'signIn' | 'clock' | 'secrets'>;

/** At most so many tries under this key within the window. */
export interface Budget {
  readonly key: string;
  readonly limit: number;
}

const FORGOTTEN_AFTER = { hours: 24 } as const;

/**
 * Counts a try under every key before anything is looked at: of many at once no more pass than of one after another.
 * Refuses: `too_many_tries` where one budget is spent; a refused try is not counted.
 * @returns forgets the try, for one that succeeded.
 */
export async function reserveTry(deps: TryDeps, budgets: readonly Budget[], window: { minutes: number }): Promise<() => Promise<void>> {
  const now = deps.clock.now();
  const id = randomUUID();
  const hashed = budgets
    .map(({ key, limit }) => ({ key: deps.secrets.digest(`try:${key}`), limit }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const taken = await deps.signIn.transaction().execute(async (trx) => {
    for (const { key, limit } of hashed) if ((await countTries(trx, key, now.subtract(window))) >= limit) return false;
    await trx
      .insertInto('sign_in_tries')
      .values(hashed.map(({ key }) => ({ id, key, at: now })))
      .execute();
    await trx.deleteFrom('sign_in_tries').where('at', '<', now.subtract(FORGOTTEN_AFTER)).execute();
    return true;
  });
  if (!taken) throw new Refusal('too_many_tries', { minutes: window.minutes });
  return async () => {
    await deps.signIn
      .deleteFrom('sign_in_tries')
      .where('id', '=', id)
      .where(
        'key',
        'in',
        hashed.map(({ key }) => key),
      )
      .execute();
  };
}

/** Forgets all tries under a key, as after a success. */
export async function forgetTries({ signIn, secrets }: Pick<TryDeps, 'signIn' | 'secrets'>, key: string): Promise<void> {
  await signIn
    .deleteFrom('sign_in_tries')
    .where('key', '=', secrets.digest(`try:${key}`))
    .execute();
}

/** Waits for others who count under the same key. */
async function countTries(trx: Transaction<DB> | Kysely<DB>, key: string, since: Temporal.Instant): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
  const { tries } = await trx
    .selectFrom('sign_in_tries')
    .select((eb) => eb.fn.countAll<number>().as('tries'))
    .where('key', '=', key)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return tries;
}
