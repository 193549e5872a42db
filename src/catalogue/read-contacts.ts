import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';

/** Whom people ask. */
export interface Contact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Who keeps this installation; null where nobody has said it. */
export async function readOperatorContact(deps: Pick<Deps, 'as'>, actor: Actor): Promise<Contact | null> {
  const operator = await deps.as(actor).read((db) =>
    db
      .selectFrom('organisations')
      .select([named('organisations.name').as('name'), 'phone', 'email'])
      .where('kind', '=', 'operator')
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirst(),
  );
  return operator ?? null;
}

/** Centres by name, each with the address of its public page. */
export async function listCentreContacts(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly (Contact & { readonly slug: string })[]> {
  return await deps.as(actor).read((db) =>
    db
      .selectFrom('centres as c')
      .innerJoin('organisations as o', 'o.id', 'c.id')
      .select(['c.slug', named('o.short_name').as('name'), 'o.phone', 'o.email'])
      .orderBy(named('o.short_name'))
      .orderBy('c.id')
      .execute(),
  );
}
