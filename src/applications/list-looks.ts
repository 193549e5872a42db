import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import type { Role } from '#procedures/index.ts';
import { assertAllowed, mayUseCabinet } from './applications.policy.ts';

/** One look of somebody at work into the person's file. */
export interface Look {
  readonly id: string;
  /** As colleagues know them; null where the role has been taken away. */
  readonly who: string | null;
  readonly role: Role;
  readonly organisation: string | null;
  readonly at: Temporal.Instant;
  /** A code: what was looked at, with an id after a colon where there are several. */
  readonly what: string;
  readonly applicationId: string;
  readonly applicationNumber: number | null;
}

/** Who saw the data of this person, in every application, the newest first. Refuses: `not_signed_in`, `not_an_applicant`. */
export async function listLooks(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ looks: readonly Look[]; total: number }> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const looked = db
      .selectFrom('application_views as v')
      .innerJoin('applications as a', 'a.id', 'v.application_id')
      .where('a.applicant_id', '=', actor.personId)
      .where('v.person_id', '<>', actor.personId ?? '');
    const { total } = await looked.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const looks = await looked
      .leftJoin('organisations as o', 'o.id', 'v.organisation_id')
      .leftJoin('hats as h', (join) =>
        join
          .onRef('h.person_id', '=', 'v.person_id')
          .onRef('h.role', '=', 'v.role')
          .on((eb) => eb('h.organisation_id', 'is not distinct from', eb.ref('v.organisation_id'))),
      )
      .select([
        'v.id',
        'h.display_name as who',
        'v.role',
        named<string | null>('o.short_name').as('organisation'),
        'v.at',
        'v.what',
        'a.id as applicationId',
        'a.number as applicationNumber',
      ])
      .orderBy('v.at', 'desc')
      .orderBy('v.id')
      .offset(offset)
      .limit(limit)
      .execute();
    return { looks: looks.map(({ role, ...look }) => ({ ...look, role: role as Role })), total };
  });
}
