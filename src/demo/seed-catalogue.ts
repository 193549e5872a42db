import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import { DEMO_CENTRES, DEMO_ORGANISATIONS, DEMO_SITES, type DemoOrganisation, type DemoSite } from './content/organisations.ts';
import { DEMO_QUALIFICATIONS, DEMO_STANDARDS, type DemoQualification } from './content/qualifications.ts';

/** Ids of what the demo made, by the keys of its content. */
export interface DemoCatalogue {
  readonly organisations: Readonly<Record<DemoOrganisation['key'], string>>;
  readonly sites: Readonly<Record<DemoSite['key'], string>>;
  /** `site/room` → id */
  readonly rooms: Readonly<Record<string, string>>;
  readonly qualifications: Readonly<Record<DemoQualification['key'], string>>;
}

/** Whoever tries the demo may do so at night: its sites hold exams at any hour. */
const AT_ANY_HOUR = { opens_at: '00:00', closes_at: '23:59' };

export async function seedCatalogue(deps: AppDeps): Promise<DemoCatalogue> {
  return await deps.as(SYSTEM).write(async (trx) => {
    const organisations = await seedOrganisations(trx, deps.clock.now());
    const { sites, rooms } = await seedSites(trx, organisations);
    const qualifications = await seedQualifications(trx, organisations);
    return { organisations, sites, rooms, qualifications };
  });
}

async function seedOrganisations(trx: Trx, now: Temporal.Instant): Promise<DemoCatalogue['organisations']> {
  const ids: Record<string, string> = {};
  for (const { key, shortName, registryNumber, contactPerson, bank, ...organisation } of DEMO_ORGANISATIONS)
    ids[key] = await idOf(
      trx
        .insertInto('organisations')
        .values({
          ...organisation,
          short_name: shortName,
          registry_number: registryNumber,
          contact_person: contactPerson,
          bank: JSON.stringify(bank),
          created_at: now,
        })
        .returning('id'),
    );
  const council = needed(ids, 'council');
  await trx.insertInto('councils').values({ id: council, procedure_id: 'ais-ok' }).execute();
  await trx
    .insertInto('council_settings')
    .values({
      council_id: council,
      key: 'certificate',
      value: JSON.stringify({ numbering: 'own' }),
      valid_from: now,
      reason: 'Демонстрация: номера даёт система',
    })
    .execute();
  for (const { centre, slug, region, timeZone, payers, hints, applicantsPage } of DEMO_CENTRES)
    await trx
      .insertInto('centres')
      .values({
        id: needed(ids, centre),
        council_id: council,
        slug,
        region,
        time_zone: timeZone,
        payers,
        hints: JSON.stringify(hints),
        applicants_page: JSON.stringify(applicantsPage),
      })
      .execute();
  return ids as DemoCatalogue['organisations'];
}

async function seedSites(trx: Trx, organisations: DemoCatalogue['organisations']): Promise<Pick<DemoCatalogue, 'sites' | 'rooms'>> {
  const sites: Record<string, string> = {};
  const rooms: Record<string, string> = {};
  for (const site of DEMO_SITES) {
    const id = await idOf(
      trx
        .insertInto('sites')
        .values({
          centre_id: organisations[site.centre],
          operator_id: site.operator ? organisations[site.operator] : null,
          name: site.name,
          registry_number: site.registryNumber,
          region: site.region,
          city: site.city,
          address: site.address,
          time_zone: site.timeZone,
          ...AT_ANY_HOUR,
          accessibility: site.accessibility,
        })
        .returning('id'),
    );
    sites[site.key] = id;
    for (const room of site.rooms)
      rooms[`${site.key}/${room.name}`] = await idOf(
        trx
          .insertInto('rooms')
          .values({ site_id: id, ...room })
          .returning('id'),
      );
  }
  return { sites: sites as DemoCatalogue['sites'], rooms };
}

async function seedQualifications(trx: Trx, organisations: DemoCatalogue['organisations']): Promise<DemoCatalogue['qualifications']> {
  const standards: Record<string, string> = {};
  for (const { toVerify, ...standard } of DEMO_STANDARDS)
    standards[standard.code] = await idOf(
      trx
        .insertInto('professional_standards')
        .values({ ...standard, to_verify: toVerify })
        .returning('id'),
    );
  const ids: Record<string, string> = {};
  for (const card of DEMO_QUALIFICATIONS) {
    const id = await idOf(
      trx
        .insertInto('qualifications')
        .values({
          council_id: organisations.council,
          standard_id: needed(standards, card.standardCode),
          code: card.code,
          name: card.name,
          level: card.level,
          valid_years: card.validYears,
          required_documents: JSON.stringify(card.requiredDocuments),
          labour_functions: JSON.stringify(card.labourFunctions),
          job_titles: card.jobTitles,
          special_conditions: card.specialConditions,
          practice_kinds: card.practiceKinds,
          to_verify: card.toVerify,
        })
        .returning('id'),
    );
    ids[card.key] = id;
    for (const { centre, qualifications } of DEMO_CENTRES)
      if (qualifications.includes(card.key))
        await trx
          .insertInto('centre_qualifications')
          .values({ centre_id: organisations[centre], qualification_id: id, price_minor: card.priceMinor, currency: 'RUB' })
          .execute();
  }
  return ids as DemoCatalogue['qualifications'];
}

async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id;
}

function needed(ids: Readonly<Record<string, string>>, key: string): string {
  const id = ids[key];
  if (!id) throw new Error(`the demo's content names ${key}, which it does not hold`);
  return id;
}
