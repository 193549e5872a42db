import type { Trx } from '#platform/database.ts';

export const selectCouncils = (db: Trx) =>
  db
    .selectFrom('councils as c')
    .innerJoin('organisations as o', 'o.id', 'c.id')
    .select(['c.id', 'c.procedure_id as procedureId', 'o.name', 'o.short_name as shortName'])
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
      'c.region',
      'c.time_zone as timeZone',
      'c.payers',
      'c.applicants_page as applicantsPage',
      'k.procedure_id as procedureId',
      'o.name',
      'o.short_name as shortName',
      'o.registry_number as registryNumber',
      'o.address',
      'o.phone',
      'o.email',
    ])
    .orderBy('o.short_name');

/** Open sites with who runs them. */
export const selectSites = (db: Trx) =>
  db
    .selectFrom('sites as s')
    .leftJoin('organisations as r', 'r.id', 's.operator_id')
    .select([
      's.id',
      's.centre_id as centreId',
      's.name',
      's.registry_number as registryNumber',
      's.region',
      's.city',
      's.address',
      's.time_zone as timeZone',
      's.accessibility',
      'r.name as runBy',
    ])
    .where('s.closed_at', 'is', null)
    .orderBy('s.city')
    .orderBy('s.name');

export const selectQualifications = (db: Trx) =>
  db
    .selectFrom('qualifications as q')
    .innerJoin('professional_standards as p', 'p.id', 'q.standard_id')
    .select([
      'q.id',
      'q.standard_id as standardId',
      'q.council_id as councilId',
      'q.code',
      'q.name',
      'q.level',
      'q.practice_kinds as practiceKinds',
      'q.required_documents as requiredDocuments',
      'p.code as standardCode',
      'p.name as standardName',
    ])
    .orderBy('q.name')
    .orderBy('q.level');

export const selectPrices = (db: Trx, centreId: string) =>
  db
    .selectFrom('centre_qualifications')
    .select(['qualification_id as qualificationId', 'price_minor as priceMinor', 'currency'])
    .where('centre_id', '=', centreId);

/** Offers of centres, by qualification: what can be applied for at all. */
export const selectOffers = (db: Trx) =>
  db.selectFrom('centre_qualifications').select(['centre_id as centreId', 'qualification_id as qualificationId']);
