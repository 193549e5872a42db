import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '#database';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Role } from '#procedures/index.ts';
import { isStaff, scopeOf } from './roles.ts';

const CITIZEN = { idle: { hours: 12 }, whole: { hours: 24 * 14 } } as const;
const STAFF = { idle: { hours: 4 }, whole: { hours: 12 } } as const;
/** A page view moves `last_seen_at` at most this often. */
const TOUCH_EVERY = Temporal.Duration.from({ minutes: 5 });

export interface Hat {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly displayName: string;
}

export interface Session {
  readonly personId: string;
  readonly login: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly photoSha256: string | null;
  readonly locale: string;
  /** The temporary password is still in force: only «Установить пароль» is open. */
  readonly mustChangePassword: boolean;
  readonly secondFactorOn: boolean;
  readonly secondFactorPassed: boolean;
  /** Null: the person as an applicant. */
  readonly hat: Hat | null;
  readonly hats: readonly Hat[];
  readonly actor: Actor;
}

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');
export const newToken = () => randomBytes(32).toString('base64url');

/** Who asks by the token of the cookie; null where it is unknown, ended or revoked. */
export async function resolveSession(deps: Pick<Deps, 'signIn' | 'clock'>, token: string): Promise<Session | null> {
  const now = deps.clock.now();
  const row = await deps.signIn
    .selectFrom('sessions as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .innerJoin('accounts as a', 'a.person_id', 's.person_id')
    .select([
      's.token_sha256 as tokenSha256',
      's.person_id as personId',
      's.hat_id as hatId',
      's.created_at as createdAt',
      's.last_seen_at as lastSeenAt',
      's.expires_at as expiresAt',
      's.second_factor_at as secondFactorAt',
      'p.surname',
      'p.given_name as givenName',
      'p.patronymic',
      'p.photo_sha256 as photoSha256',
      'p.locale',
      'a.login',
      'a.must_change as mustChange',
      'a.totp_confirmed_at as totpConfirmedAt',
      listHats(sql.ref('s.person_id'), now).as('hats'),
    ])
    .where('s.token_sha256', '=', hashOfToken(token))
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const hats: readonly Hat[] = row.hats;
  const hat = hats.find(({ id }) => id === row.hatId) ?? null;
  const limits = hat && isStaff(hat.role) ? STAFF : CITIZEN;
  if (Temporal.Instant.compare(row.lastSeenAt.add(limits.idle), now) <= 0) return null;
  if (Temporal.Duration.compare(now.since(row.lastSeenAt), TOUCH_EVERY) > 0)
    await deps.signIn.updateTable('sessions').set({ last_seen_at: now }).where('token_sha256', '=', row.tokenSha256).execute();
  return {
    personId: row.personId,
    login: row.login,
    surname: row.surname,
    givenName: row.givenName,
    patronymic: row.patronymic,
    photoSha256: row.photoSha256,
    locale: row.locale,
    mustChangePassword: row.mustChange,
    secondFactorOn: row.totpConfirmedAt !== null,
    secondFactorPassed: row.secondFactorAt !== null,
    hat,
    hats,
    actor: actorOf(row.personId, hat),
  };
}

export function actorOf(personId: string, hat: Hat | null): Actor {
  if (!hat) return { scope: 'person', personId, organisationId: null, role: 'applicant' };
  return { scope: scopeOf(hat.role), personId, organisationId: hat.organisationId, role: hat.role };
}

const listHats = (personId: RawBuilder<unknown>, now: Temporal.Instant) => sql<Hat[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role, 'organisationId', h.organisation_id, 'organisationName', ${named('o.short_name')}, 'displayName', h.display_name) order by o.short_name, h.role)
  from hats h left join organisations o on o.id = h.organisation_id
  where h.person_id = ${personId} and h.valid_from <= ${now} and (h.valid_until is null or h.valid_until > ${now})), '[]'::jsonb)`;

/** @returns the token for the cookie; the table keeps its hash. */
export async function openSession(
  trx: Transaction<DB> | Kysely<DB>,
  session: {
    personId: string;
    hat: Hat | null;
    now: Temporal.Instant;
    secondFactorAt?: Temporal.Instant | null;
    userAgent?: string | null;
  },
): Promise<string> {
  const token = newToken();
  const limits = session.hat && isStaff(session.hat.role) ? STAFF : CITIZEN;
  await trx
    .insertInto('sessions')
    .values({
      token_sha256: hashOfToken(token),
      person_id: session.personId,
      hat_id: session.hat?.id ?? null,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.now.add(limits.whole),
      second_factor_at: session.secondFactorAt ?? null,
      user_agent: session.userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  return token;
}

export async function closeSession(deps: Pick<Deps, 'signIn' | 'clock'>, token: string): Promise<void> {
  await deps.signIn.updateTable('sessions').set({ revoked_at: deps.clock.now() }).where('token_sha256', '=', hashOfToken(token)).execute();
}

/** Ends all sessions of a person, but perhaps one. */
export async function revokeSessions(trx: Transaction<DB>, personId: string, now: Temporal.Instant, exceptToken?: string): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .$if(exceptToken !== undefined, (query) => query.where('token_sha256', '<>', hashOfToken(exceptToken ?? '')))
    .execute();
}

/** Puts on another hat, or none; the session goes on under a new token. Refuses: `hat_not_yours`. */
export async function changeHat(deps: Pick<Deps, 'signIn' | 'clock'>, token: string, hatId: string | null): Promise<string> {
  const session = await resolveSession(deps, token);
  const hat = hatId === null ? null : (session?.hats.find(({ id }) => id === hatId) ?? null);
  if (!session || (hatId !== null && !hat)) throw new Refusal('hat_not_yours');
  return await deps.signIn.transaction().execute(async (trx) => {
    const now = deps.clock.now();
    const old = await trx
      .updateTable('sessions')
      .set({ revoked_at: now })
      .where('token_sha256', '=', hashOfToken(token))
      .where('revoked_at', 'is', null)
      .returning(['second_factor_at as secondFactorAt', 'user_agent as userAgent'])
      .executeTakeFirstOrThrow(() => new Refusal('hat_not_yours'));
    return await openSession(trx, { personId: session.personId, hat, now, secondFactorAt: old.secondFactorAt, userAgent: old.userAgent });
  });
}
