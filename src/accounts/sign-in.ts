import type pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { spendVerification, verifyPassword } from './passwords.ts';
import { isStaff } from './roles.ts';
import { hashOfToken, openSession, resolveSession, type Session } from './sessions.ts';

const TRIES_OF_AN_ACCOUNT = 8;
const LOCK = { minutes: 15 } as const;

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Limits tries against unknown logins by login and address; a known account counts its own failures in its row. */
export interface UnknownLoginLimit {
  /** Refuses: `too_many_tries`. */
  take(login: string, address: string | null): Promise<void>;
}

export function unknownLoginLimit(pool: pg.Pool): UnknownLoginLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: 'sign_in',
    points: 20,
    duration: 15 * 60,
  });
  return {
    async take(login, address) {
      const key = hashOfToken(`${login.toLowerCase()} ${address ?? ''}`);
      const answer = await limiter.consume(key).catch((rejected: unknown) => {
        if (rejected instanceof Error) throw rejected;
        return null;
      });
      if (!answer) throw new Refusal('too_many_tries', { minutes: 15 });
    },
  };
}

/**
 * Opens a session. The answer never tells whether a login exists.
 * Refuses: `wrong_credentials`, `too_many_tries`, `temporary_password_over`.
 */
export async function signIn(
  deps: Pick<Deps, 'signIn' | 'clock'> & { unknownLoginLimit: UnknownLoginLimit },
  input: SignInInput,
): Promise<{ token: string; session: Session; secondFactorNeeded: boolean }> {
  const now = deps.clock.now();
  const found = await deps.signIn
    .selectFrom('accounts')
    .select([
      'person_id as personId',
      'password_hash as passwordHash',
      'must_change as mustChange',
      'locked_until as lockedUntil',
      'disabled_at as disabledAt',
    ])
    .where((eb) => eb(eb.fn<string>('lower', ['login']), '=', input.login.trim().toLowerCase()))
    .executeTakeFirst();
  if (!found || found.disabledAt) {
    await deps.unknownLoginLimit.take(input.login, input.address);
    await spendVerification();
    throw new Refusal('wrong_credentials');
  }
  if (found.lockedUntil && Temporal.Instant.compare(found.lockedUntil, now) > 0)
    throw new Refusal('too_many_tries', { minutes: LOCK.minutes });
  if (!(await isRight(found, input.password))) {
    await countFailure(deps, found.personId, input.address);
    throw new Refusal('wrong_credentials');
  }
  const token = await deps.signIn.transaction().execute(async (trx) => {
    const account = await trx
      .updateTable('accounts')
      .set({ failed_count: 0, locked_until: null })
      .where('person_id', '=', found.personId)
      .returning(['must_change as mustChange', 'temporary_until as temporaryUntil'])
      .executeTakeFirstOrThrow();
    if (account.mustChange && account.temporaryUntil && Temporal.Instant.compare(account.temporaryUntil, now) <= 0)
      throw new Refusal('temporary_password_over');
    await recordAccountEvent(trx, { personId: found.personId, kind: 'signed_in', at: now, address: input.address });
    return await openSession(trx, {
      personId: found.personId,
      hat: await firstHat(trx, found.personId, now),
      now,
      userAgent: input.userAgent,
    });
  });
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('wrong_credentials');
  return { token, session, secondFactorNeeded: session.secondFactorOn && session.hats.some(({ role }) => isStaff(role)) };
}

/** A temporary password has no spaces; those that were copied with it from a letter do not count. */
async function isRight({ passwordHash, mustChange }: { passwordHash: string; mustChange: boolean }, typed: string): Promise<boolean> {
  return await verifyPassword(passwordHash, mustChange ? typed.trim() : typed);
}

async function countFailure(deps: Pick<Deps, 'signIn' | 'clock'>, personId: string, address: string | null): Promise<void> {
  const now = deps.clock.now();
  await deps.signIn.transaction().execute(async (trx) => {
    const { count } = await trx
      .updateTable('accounts')
      .set((eb) => ({ failed_count: eb('failed_count', '+', 1) }))
      .where('person_id', '=', personId)
      .returning('failed_count as count')
      .executeTakeFirstOrThrow();
    await recordAccountEvent(trx, { personId, kind: 'sign_in_failed', at: now, address });
    if (count < TRIES_OF_AN_ACCOUNT) return;
    await trx
      .updateTable('accounts')
      .set({ failed_count: 0, locked_until: now.add(LOCK) })
      .where('person_id', '=', personId)
      .execute();
    await recordAccountEvent(trx, { personId, kind: 'locked', at: now, address });
  });
}

/** A person at work starts under the first of their hats; others as themselves. */
async function firstHat(trx: Parameters<typeof openSession>[0], personId: string, now: Temporal.Instant) {
  const hat = await trx
    .selectFrom('hats as h')
    .leftJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select(['h.id', 'h.role', 'h.organisation_id as organisationId', 'o.short_name as organisationName', 'h.display_name as displayName'])
    .where('h.person_id', '=', personId)
    .where('h.valid_from', '<=', now)
    .where((eb) => eb.or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', now)]))
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .limit(1)
    .executeTakeFirst();
  return hat ? { ...hat, role: hat.role as Session['hats'][number]['role'] } : null;
}
