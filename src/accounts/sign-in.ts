import type { Deps } from '#platform/deps.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { spendVerification, verifyPassword } from './passwords.ts';
import { isStaff } from './roles.ts';
import { openSession, resolveSession, type Session } from './sessions.ts';
import { type Budget, forgetTries, reserveTry } from './sign-in-tries.ts';

const WINDOW = { minutes: 15 } as const;
/** Of one login from one address, known or not. */
const TRIES_OF_A_PAIR = 8;
/** An address from which the person has signed in lately is not held to what strangers try from elsewhere. */
const KNOWN_ADDRESS = { hours: 24 * 90 } as const;

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export interface SignInLimits {
  /** Failures of one address within 15 minutes, whatever the logins. A hall of people may share one. */
  readonly signInFailuresPerAddress: number;
  /** Of one login from everywhere: far above what its owner mistypes, far below what a guesser with many addresses needs. */
  readonly signInFailuresPerLogin: number;
}

/**
 * Opens a session. The answer never tells whether a login exists: known and unknown ones are counted and checked alike.
 * Refuses: `wrong_credentials`, `too_many_tries`, `temporary_password_over`.
 */
export async function signIn(
  deps: Pick<Deps, 'signIn' | 'clock' | 'secrets'> & { limits: SignInLimits },
  input: SignInInput,
): Promise<{ token: string; session: Session; secondFactorNeeded: boolean }> {
  const now = deps.clock.now();
  const login = input.login.trim().toLowerCase();
  const found = await deps.signIn
    .selectFrom('accounts')
    .select(['person_id as personId', 'password_hash as passwordHash', 'must_change as mustChange', 'locked_until as lockedUntil'])
    .where((eb) => eb(eb.fn<string>('lower', ['login']), '=', login))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const pair = `sign-in ${login} ${input.address ?? ''}`;
  const budgets: Budget[] = [
    { key: pair, limit: TRIES_OF_A_PAIR },
    { key: `sign-in from ${input.address ?? ''}`, limit: deps.limits.signInFailuresPerAddress },
  ];
  if (!(await knowsAddress(deps, found?.personId ?? null, input.address)))
    budgets.push({ key: `sign-in ${login}`, limit: deps.limits.signInFailuresPerLogin });
  const forgetTry = await reserveTry(deps, budgets, WINDOW);
  if (!found) {
    await spendVerification();
    throw new Refusal('wrong_credentials');
  }
  if (!(await isRight(found, input.password))) {
    await deps.signIn
      .transaction()
      .execute((trx) => recordAccountEvent(trx, { personId: found.personId, kind: 'sign_in_failed', at: now, address: input.address }));
    throw new Refusal('wrong_credentials');
  }
  await forgetTry();
  await forgetTries(deps, pair);
  if (found.lockedUntil && Temporal.Instant.compare(found.lockedUntil, now) > 0)
    throw new Refusal('too_many_tries', { minutes: WINDOW.minutes });
  const token = await deps.signIn.transaction().execute(async (trx) => {
    const account = await trx
      .selectFrom('accounts')
      .select(['must_change as mustChange', 'temporary_until as temporaryUntil'])
      .where('person_id', '=', found.personId)
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

/** Asked for an unknown login too, so that it takes the same way. */
async function knowsAddress(
  { signIn, clock }: Pick<Deps, 'signIn' | 'clock'>,
  personId: string | null,
  address: string | null,
): Promise<boolean> {
  const before = await signIn
    .selectFrom('account_events')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'signed_in')
    .where('address', '=', address)
    .where('at', '>', clock.now().subtract(KNOWN_ADDRESS))
    .limit(1)
    .executeTakeFirst();
  return before !== undefined;
}

/** A person at work starts under the first of their hats; others as themselves. */
async function firstHat(trx: Parameters<typeof openSession>[0], personId: string, now: Temporal.Instant) {
  const hat = await trx
    .selectFrom('hats as h')
    .leftJoin('organisations as o', 'o.id', 'h.organisation_id')
    .select([
      'h.id',
      'h.role',
      'h.organisation_id as organisationId',
      named<string | null>('o.short_name').as('organisationName'),
      'h.display_name as displayName',
    ])
    .where('h.person_id', '=', personId)
    .where('h.valid_from', '<=', now)
    .where((eb) => eb.or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', now)]))
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .limit(1)
    .executeTakeFirst();
  return hat ? { ...hat, role: hat.role as Session['hats'][number]['role'] } : null;
}
