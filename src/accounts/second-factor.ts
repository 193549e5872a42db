import type { Transaction } from 'kysely';
import { generateSecret, generateURI, verify } from 'otplib';
import type { DB } from '#database';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { hashOfToken, openSession, resolveSession } from './sessions.ts';

const STEP_SECONDS = 30;
const TRIES = 6;
type SecondFactorDeps = Pick<Deps, 'signIn' | 'clock' | 'secrets'>;

/**
 * The secret that this session sets up: the same at every look and in every tab until a code confirms it, and of no other session.
 * @returns the otpauth address for a QR and the secret for typing. Refuses: `session_over`, `second_factor_already_on`.
 */
export async function prepareSecondFactor(deps: SecondFactorDeps, token: string): Promise<{ uri: string; secret: string }> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  if (session.secondFactorOn) throw new Refusal('second_factor_already_on');
  const { pending } = await deps.signIn
    .updateTable('sessions')
    .set((eb) => ({ pending_totp: eb.fn.coalesce('pending_totp', eb.val(deps.secrets.seal(generateSecret()))) }))
    .where('token_sha256', '=', hashOfToken(token))
    .where('revoked_at', 'is', null)
    .returning('pending_totp as pending')
    .executeTakeFirstOrThrow(() => new Refusal('session_over'));
  const secret = deps.secrets.open(pending ?? '');
  return { secret, uri: generateURI({ issuer: 'Зачёт', label: session.login, secret }) };
}

/**
 * Checks a code of the app; the first right one switches the second factor on. Each code works once.
 * @returns the token under which the session goes on. Refuses: `session_over`, `wrong_code`, `too_many_tries`.
 */
export async function passSecondFactor(deps: SecondFactorDeps, token: string, code: string): Promise<string> {
  const session = await resolveSession(deps, token);
  if (!session) throw new Refusal('session_over');
  const now = deps.clock.now();
  const passed = await deps.signIn.transaction().execute(async (trx) => {
    const account = await trx
      .selectFrom('accounts')
      .select([
        'totp_secret as sealed',
        'totp_confirmed_at as confirmedAt',
        'totp_last_step as lastStep',
        'failed_count as failedCount',
        'locked_until as lockedUntil',
      ])
      .where('person_id', '=', session.personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (account.lockedUntil && Temporal.Instant.compare(account.lockedUntil, now) > 0) throw new Refusal('too_many_tries', { minutes: 15 });
    const sealed = account.confirmedAt ? account.sealed : await readPending(trx, token);
    const step = sealed ? await stepOf(deps.secrets.open(sealed), code, now) : null;
    if (step === null || step <= (account.lastStep ?? -1)) {
      const tooMany = account.failedCount + 1 >= TRIES;
      await trx
        .updateTable('accounts')
        .set({ failed_count: tooMany ? 0 : account.failedCount + 1, locked_until: tooMany ? now.add({ minutes: 15 }) : null })
        .where('person_id', '=', session.personId)
        .execute();
      await recordAccountEvent(trx, { personId: session.personId, kind: 'second_factor_failed', at: now });
      return null;
    }
    await trx
      .updateTable('accounts')
      .set({ totp_secret: sealed, totp_last_step: step, totp_confirmed_at: account.confirmedAt ?? now, failed_count: 0 })
      .where('person_id', '=', session.personId)
      .execute();
    if (!account.confirmedAt) await recordAccountEvent(trx, { personId: session.personId, kind: 'second_factor_on', at: now });
    await trx.updateTable('sessions').set({ revoked_at: now, pending_totp: null }).where('token_sha256', '=', hashOfToken(token)).execute();
    return await openSession(trx, { personId: session.personId, hat: session.hat, now, secondFactorAt: now });
  });
  if (!passed) throw new Refusal('wrong_code');
  return passed;
}

async function readPending(trx: Transaction<DB>, token: string): Promise<string | null> {
  const session = await trx
    .selectFrom('sessions')
    .select('pending_totp as pending')
    .where('token_sha256', '=', hashOfToken(token))
    .executeTakeFirst();
  return session?.pending ?? null;
}

/** The 30-second step that a code belongs to, this one or a neighbour; null for a wrong code. */
async function stepOf(secret: string, code: string, now: Temporal.Instant): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const answer = await verify({ secret, token, epoch, epochTolerance: STEP_SECONDS });
  return answer.valid ? Math.floor(epoch / STEP_SECONDS) + (answer.delta ?? 0) : null;
}
