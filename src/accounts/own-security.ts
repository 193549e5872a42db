import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { verifyPassword } from './passwords.ts';
import { hashOfToken, resolveSession, revokeSessions } from './sessions.ts';
import { setPassword } from './set-password.ts';

/** A browser in which the person is signed in. */
export interface OwnSession {
  readonly userAgent: string | null;
  readonly since: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  /** The one that asks. */
  readonly here: boolean;
}

/** Refuses: `session_over`. */
export async function listOwnSessions(deps: Pick<Deps, 'signIn' | 'clock'>, token: string): Promise<readonly OwnSession[]> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  const rows = await deps.signIn
    .selectFrom('sessions')
    .select(['token_sha256 as hash', 'user_agent as userAgent', 'created_at as since', 'last_seen_at as lastSeenAt'])
    .where('person_id', '=', session.personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', deps.clock.now())
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute();
  const own = hashOfToken(token);
  return rows.map(({ hash, ...row }) => ({ ...row, here: hash === own }));
}

/** «Выйти на других устройствах». Refuses: `session_over`. */
export async function endOtherSessions(deps: Pick<Deps, 'signIn' | 'clock'>, token: string): Promise<void> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  const now = deps.clock.now();
  await deps.signIn.transaction().execute(async (trx) => {
    await revokeSessions(trx, session.personId, now, token);
    await recordAccountEvent(trx, { personId: session.personId, kind: 'sessions_ended', at: now });
  });
}

const TRIES = 8;
const LOCK = { minutes: 15 } as const;

/**
 * A new password by who knows the present one; other devices sign in again. Wrong tries count as at sign-in.
 * @returns the token under which the session goes on. Refuses: `wrong_password`, `too_many_tries` and what `setPassword` refuses.
 */
export async function changePassword(
  deps: Pick<Deps, 'signIn' | 'clock' | 'outbox'>,
  token: string,
  { current, password }: { current: string; password: string },
): Promise<string> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  const now = deps.clock.now();
  const account = await deps.signIn
    .updateTable('accounts')
    .set((eb) => ({ failed_count: eb('failed_count', '+', 1) }))
    .where('person_id', '=', session.personId)
    .returning(['password_hash as hash', 'failed_count as count', 'locked_until as lockedUntil'])
    .executeTakeFirstOrThrow();
  const locked = account.lockedUntil !== null && Temporal.Instant.compare(account.lockedUntil, now) > 0;
  if (locked || account.count > TRIES) {
    if (!locked) await lock(deps, session.personId, now);
    throw new Refusal('too_many_tries', { minutes: LOCK.minutes });
  }
  if (!(await verifyPassword(account.hash, current))) throw new Refusal('wrong_password');
  return await setPassword(deps, token, password);
}

async function lock(deps: Pick<Deps, 'signIn'>, personId: string, now: Temporal.Instant): Promise<void> {
  await deps.signIn
    .updateTable('accounts')
    .set({ failed_count: 0, locked_until: now.add(LOCK) })
    .where('person_id', '=', personId)
    .execute();
}
