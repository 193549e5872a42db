import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { hashPassword, verifyPassword, weaknessOf } from './passwords.ts';
import { hashOfToken, newToken, openSession, resolveSession, revokeSessions } from './sessions.ts';

const RECOVERY_LINK_LIVES = { hours: 2 } as const;
/** Whoever presses again so soon waits for the first letter. */
const ONE_LETTER_IN = { minutes: 2 } as const;

/**
 * Sets the permanent password of a signed-in person; other sessions end, this one goes on under the returned token.
 * Refuses: `session_over`, `password_short`, `password_long`, `password_has_login`, `password_common`, `password_same`.
 */
export async function setPassword(deps: Pick<Deps, 'signIn' | 'clock' | 'outbox'>, token: string, password: string): Promise<string> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  const now = deps.clock.now();
  const passwordHash = await acceptable(deps, session.personId, session.login, password);
  return await deps.signIn.transaction().execute(async (trx) => {
    await savePassword(deps, trx, session.personId, passwordHash, now);
    return await openSession(trx, {
      personId: session.personId,
      hat: session.hat,
      now,
      secondFactorAt: session.secondFactorPassed ? now : null,
    });
  });
}

/** «Забыли пароль»: orders a letter with a link where the login exists, one for however many presses; the caller answers the same either way. */
export async function askRecovery(deps: Pick<Deps, 'signIn' | 'clock' | 'outbox'>, login: string, address: string | null): Promise<void> {
  const account = await deps.signIn
    .selectFrom('accounts')
    .select('person_id as personId')
    .where((eb) => eb(eb.fn<string>('lower', ['login']), '=', login.trim().toLowerCase()))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!account) return;
  const now = deps.clock.now();
  const token = newToken();
  await deps.signIn.transaction().execute(async (trx) => {
    await trx.selectFrom('accounts').select('person_id').where('person_id', '=', account.personId).forUpdate().execute();
    const recent = await trx
      .selectFrom('recovery_links')
      .select(['created_at as createdAt', 'used_at as usedAt'])
      .where('person_id', '=', account.personId)
      .where('created_at', '>', now.subtract({ hours: 1 }))
      .execute();
    const isOnItsWay = recent.some(
      ({ createdAt, usedAt }) => !usedAt && Temporal.Instant.compare(createdAt, now.subtract(ONE_LETTER_IN)) > 0,
    );
    if (isOnItsWay || recent.length >= 5) return;
    await trx
      .insertInto('recovery_links')
      .values({ token_sha256: hashOfToken(token), person_id: account.personId, created_at: now, expires_at: now.add(RECOVERY_LINK_LIVES) })
      .execute();
    await recordAccountEvent(trx, { personId: account.personId, kind: 'recovery_asked', at: now, address });
    await deps.outbox.send(trx, {
      kind: 'password_recovery',
      personId: account.personId,
      secrets: { token },
      key: `password_recovery:${hashOfToken(token)}`,
    });
  });
}

/** Whether a link from a recovery letter still opens. */
export async function recoveryLinkOpens(deps: Pick<Deps, 'signIn' | 'clock'>, token: string): Promise<boolean> {
  const link = await deps.signIn
    .selectFrom('recovery_links')
    .select('person_id')
    .where('token_sha256', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', deps.clock.now())
    .executeTakeFirst();
  return link !== undefined;
}

/** Sets a new password by a link from a letter; the link works once and all sessions end. Refuses: `link_over` and what `setPassword` refuses for a weak one. */
export async function recoverPassword(deps: Pick<Deps, 'signIn' | 'clock' | 'outbox'>, token: string, password: string): Promise<void> {
  const now = deps.clock.now();
  const link = await deps.signIn
    .selectFrom('recovery_links as r')
    .innerJoin('accounts as a', 'a.person_id', 'r.person_id')
    .select(['r.person_id as personId', 'a.login'])
    .where('r.token_sha256', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!link) throw new Refusal('link_over');
  const passwordHash = await acceptable(deps, link.personId, link.login, password);
  await deps.signIn.transaction().execute(async (trx) => {
    await trx
      .updateTable('recovery_links')
      .set({ used_at: now })
      .where('token_sha256', '=', hashOfToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person_id')
      .executeTakeFirstOrThrow(() => new Refusal('link_over'));
    await savePassword(deps, trx, link.personId, passwordHash, now);
  });
}

async function acceptable(deps: Pick<Deps, 'signIn'>, personId: string, login: string, password: string): Promise<string> {
  const weakness = weaknessOf(password, login);
  if (weakness) throw new Refusal(weakness);
  const { current } = await deps.signIn
    .selectFrom('accounts')
    .select('password_hash as current')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  if (await verifyPassword(current, password)) throw new Refusal('password_same');
  return await hashPassword(password);
}

async function savePassword(
  deps: Pick<Deps, 'outbox'>,
  trx: Parameters<typeof revokeSessions>[0],
  personId: string,
  passwordHash: string,
  now: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('accounts')
    .set({
      password_hash: passwordHash,
      must_change: false,
      temporary_until: null,
      password_set_at: now,
      failed_count: 0,
      locked_until: null,
    })
    .where('person_id', '=', personId)
    .execute();
  await revokeSessions(trx, personId, now);
  await recordAccountEvent(trx, { personId, kind: 'password_set', at: now });
  await deps.outbox.send(trx, {
    kind: 'password_changed',
    personId,
    params: { at: now.toString() },
    key: `password_changed:${personId}:${now.epochMilliseconds}`,
  });
}
