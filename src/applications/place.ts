import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';

/** A site as people know it: whose centre, where, by which clock, who runs it. */
export interface PlaceShown {
  readonly siteId: string;
  readonly centreId: string;
  readonly centre: string;
  readonly centreSlug: string;
  readonly site: string;
  readonly city: string;
  readonly address: string;
  readonly zone: string;
  /** Another firm that runs the site; null where the centre itself does. */
  readonly runBy: string | null;
}

const places = (db: Trx) =>
  db
    .selectFrom('sites as s')
    .innerJoin('centres as c', 'c.id', 's.centre_id')
    .innerJoin('organisations as o', 'o.id', 's.centre_id')
    .leftJoin('organisations as r', 'r.id', 's.operator_id')
    .select([
      's.id as siteId',
      's.centre_id as centreId',
      named('o.short_name').as('centre'),
      'c.slug as centreSlug',
      named('s.name').as('site'),
      named('s.city').as('city'),
      named('s.address').as('address'),
      's.time_zone as zone',
      named<string | null>('r.short_name').as('runBy'),
    ]);

export async function findPlace(db: Trx, siteId: string | null): Promise<PlaceShown | null> {
  return siteId === null ? null : ((await places(db).where('s.id', '=', siteId).executeTakeFirst()) ?? null);
}

/** Open sites of a council's centres; with a qualification only where it is offered. */
export async function listPlaces(db: Trx, councilId: string, qualificationId: string | null): Promise<readonly PlaceShown[]> {
  return await places(db)
    .where('c.council_id', '=', councilId)
    .where('s.closed_at', 'is', null)
    .$if(qualificationId !== null, (query) =>
      query.where('s.centre_id', 'in', (of) =>
        of.selectFrom('centre_qualifications').select('centre_id').where('qualification_id', '=', qualificationId),
      ),
    )
    .orderBy(named('s.city'))
    .orderBy(named('s.name'))
    .execute();
}
