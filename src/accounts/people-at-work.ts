import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { ROLES, type Role } from '#procedures/index.ts';

export type PeopleDeps = Pick<Deps, 'signIn' | 'clock'>;

/** Roles that somebody is appointed to; the others come with a cabinet or belong to the machine. */
export const APPOINTED: readonly Role[] = ROLES.filter((role) => !['applicant', 'representative', 'employer', 'system'].includes(role));

export interface PersonAtWork {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly hats: readonly { readonly id: string; readonly role: Role; readonly organisation: string | null }[];
  readonly secondFactorOn: boolean;
  readonly disabled: boolean;
}

/** Refuses: `not_an_administrator`. */
export function assertAdministers(actor: Actor): string {
  if (actor.role !== 'administrator' || actor.personId === null) throw new Refusal('not_an_administrator');
  return actor.personId;
}

const people = (deps: PeopleDeps) => {
  const now = deps.clock.now();
  return deps.signIn
    .selectFrom('accounts as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select([
      'p.id',
      'p.surname',
      'p.given_name as givenName',
      'p.patronymic',
      'a.login',
      'a.disabled_at as disabledAt',
      'a.totp_confirmed_at as totpConfirmedAt',
      sql<PersonAtWork['hats']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', h.id, 'role', h.role, 'organisation', ${named('o.short_name')}) order by o.short_name, h.role)
        from hats h left join organisations o on o.id = h.organisation_id
        where h.person_id = p.id and h.valid_from <= ${now} and (h.valid_until is null or h.valid_until > ${now})), '[]'::jsonb)`.as(
        'hats',
      ),
    ])
    .where('p.erased_at', 'is', null);
};

const shown = (row: {
  id: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  login: string;
  disabledAt: Temporal.Instant | null;
  totpConfirmedAt: Temporal.Instant | null;
  hats: PersonAtWork['hats'];
}): PersonAtWork => ({
  id: row.id,
  name: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
  login: row.login,
  hats: row.hats,
  secondFactorOn: row.totpConfirmedAt !== null,
  disabled: row.disabledAt !== null,
});

/** Those who wear a hat of work, or have worn one; `find` is the beginning of a surname or a login. Refuses: `not_an_administrator`. */
export async function listPeopleAtWork(
  deps: PeopleDeps,
  actor: Actor,
  { find, offset, limit }: { find: string; offset: number; limit: number },
): Promise<{ people: readonly PersonAtWork[]; more: boolean }> {
  assertAdministers(actor);
  const start = `${find
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await people(deps)
    .where((eb) =>
      eb.exists(eb.selectFrom('hats as w').select('w.id').whereRef('w.person_id', '=', 'p.id').where('w.role', 'in', APPOINTED)),
    )
    .$if(find.trim() !== '', (query) =>
      query.where((eb) => eb.or([eb(eb.fn('lower', ['p.surname']), 'like', start), eb(eb.fn('lower', ['a.login']), 'like', start)])),
    )
    .orderBy('p.surname')
    .orderBy('p.given_name')
    .orderBy('p.id')
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return { people: rows.slice(0, limit).map(shown), more: rows.length > limit };
}

/** Refuses: `not_an_administrator`, `not_found`. */
export async function readPersonAtWork(deps: PeopleDeps, actor: Actor, personId: string): Promise<PersonAtWork> {
  assertAdministers(actor);
  const row = await people(deps)
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return shown(row);
}
