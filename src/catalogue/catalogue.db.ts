import type { Trx } from '#platform/database.ts';
import { named, namedParts } from '#platform/named.ts';

export const selectCouncils = (db: Trx) =>
  db
    .selectFrom('councils as c')
    .innerJoin('organisations as o', 'o.id', 'c.id')
    .select(['c.id', 'c.procedure_id as procedureId', named('o.name').as('name'), named('o.short_name').as('shortName')])
    .orderBy('o.created_at')
    .orderBy('c.id');

export const selectCentres = (db: Trx) =>
  db
    .selectFrom('centres as c')
    .innerJoin('organisations as o', 'o.id', 'c.id')
    .innerJoin('councils as k', 'k.id', 'c.council_id')
    .select([
      'c.id',
      'c.slug',
      'c.council_id as councilId',
      'c.region',
      'c.time_zone as timeZone',
      'c.payers',
      namedParts('c.applicants_page').as('applicantsPage'),
      'k.procedure_id as procedureId',
      named('o.name').as('name'),
      named('o.short_name').as('shortName'),
      'o.registry_number as registryNumber',
      named<string | null>('o.address').as('address'),
      'o.phone',
      'o.email',
    ])
    .orderBy(named('o.short_name'));

/** Open sites with who runs them. */
export const selectSites = (db: Trx) =>
  db
    .selectFrom('sites as s')
    .leftJoin('organisations as r', 'r.id', 's.operator_id')
    .select([
      's.id',
      's.centre_id as centreId',
      named('s.name').as('name'),
      's.registry_number as registryNumber',
      's.region',
      named('s.city').as('city'),
      named('s.address').as('address'),
      's.time_zone as timeZone',
      named<string | null>('s.accessibility').as('accessibility'),
      named<string | null>('r.name').as('runBy'),
    ])
    .where('s.closed_at', 'is', null)
    .orderBy(named('s.city'))
    .orderBy(named('s.name'));

export const selectQualifications = (db: Trx) =>
  db
    .selectFrom('qualifications as q')
    .innerJoin('professional_standards as p', 'p.id', 'q.standard_id')
    .select([
      'q.id',
      'q.standard_id as standardId',
      'q.council_id as councilId',
      'q.code',
      named('q.name').as('name'),
      'q.level',
      'q.practice_kinds as practiceKinds',
      namedParts('q.required_documents').as('requiredDocuments'),
      'p.code as standardCode',
      named('p.name').as('standardName'),
    ])
    .orderBy(named('q.name'))
    .orderBy('q.level');

export const selectPrices = (db: Trx, centreId: string) =>
  db
    .selectFrom('centre_qualifications')
    .select(['qualification_id as qualificationId', 'price_minor as priceMinor', 'currency'])
    .where('centre_id', '=', centreId);

/** Offers of centres, by qualification: what can be applied for at all. */
export const selectOffers = (db: Trx) =>
  db.selectFrom('centre_qualifications').select(['centre_id as centreId', 'qualification_id as qualificationId']);
