import { isIP } from 'node:net';
import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';

interface SiteNetworks {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** Addresses and networks as `10.1.0.0/16`; empty: admission codes open from anywhere. */
  readonly networks: readonly string[];
}

/** Whoever plans exams of a centre says from where they are sat. Refuses: `not_found`. */
function assertPlans(actor: Actor): void {
  if (actor.scope !== 'centre' || (actor.role !== 'head' && actor.role !== 'scheduler')) throw new Refusal('not_found');
}

/** The open sites of the actor's centre. Refuses: `not_found`. */
export async function listSiteNetworks({ as }: Pick<Deps, 'as'>, actor: Actor): Promise<SiteNetworks[]> {
  assertPlans(actor);
  return await as(actor).read((db) =>
    db
      .selectFrom('sites')
      .select([
        'id',
        named('sites.name').as('name'),
        named('sites.city').as('city'),
        sql<string[]>`array(select abbrev(n) from unnest(networks) n)`.as('networks'),
      ])
      .where('centre_id', '=', actor.organisationId)
      .where('closed_at', 'is', null)
      .orderBy('city')
      .orderBy('name')
      .execute(),
  );
}

/** Replaces the list of one site. Refuses: `not_found`, `network_unclear` with the line that is neither an address nor a network. */
export async function setSiteNetworks({ as }: Pick<Deps, 'as'>, actor: Actor, siteId: string, typed: string): Promise<void> {
  assertPlans(actor);
  const networks = typed.split(/[\s,;]+/).filter((line) => line !== '');
  for (const line of networks) if (!isNetwork(line)) throw new Refusal('network_unclear', { line: line.slice(0, 60) });
  await as(actor).write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('sites')
      .set({ networks: sql`${networks}::text[]::inet[]` })
      .where('id', '=', siteId)
      .where('centre_id', '=', actor.organisationId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('not_found');
  });
}

function isNetwork(line: string): boolean {
  const [address = '', prefix, ...more] = line.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0 || address.includes('%')) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
