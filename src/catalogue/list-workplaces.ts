import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';

/** Organisations at which somebody can be given a role: councils, centres, owners of sites. */
export async function listWorkplaces(deps: Pick<Deps, 'as'>): Promise<readonly { readonly id: string; readonly shortName: string }[]> {
  return await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('organisations')
      .select(['id', named('organisations.short_name').as('shortName')])
      .where('kind', 'in', ['council', 'centre', 'site_operator'])
      .orderBy('kind', 'desc')
      .orderBy('short_name')
      .execute(),
  );
}
