import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import { DEMO_COUNCILS, type DemoCouncil, type OrganisationKey, type QualificationKey, type SiteKey } from './content/index.ts';

/** Ids of what the demo made, by the keys of its content. */
export interface DemoCatalogue {
  readonly organisations: Readonly<Record<OrganisationKey, string>>;
  readonly sites: Readonly<Record<SiteKey, string>>;
  /** `site/room` → id */
  readonly rooms: Readonly<Record<string, string>>;
  readonly qualifications: Readonly<Record<QualificationKey, string>>;
}

/** Whoever tries the demo may do so at night: its sites hold exams at any hour. */
const AT_ANY_HOUR = { opens_at: '00:00', closes_at: '23:59' };

/** @param councils  others than all: only those exist afterwards, and the keys of the rest lead nowhere. */
export async function seedCatalogue(deps: AppDeps, councils: readonly DemoCouncil[] = DEMO_COUNCILS): Promise<DemoCatalogue> {
  const made = { organisations: {}, sites: {}, rooms: {}, qualifications: {} };
  await deps.as(SYSTEM).write(async (trx) => {
    for (const council of councils) {
      await seedOrganisations(trx, council, made.organisations, deps.clock.now());
      await seedSites(trx, council, made);
      await seedQualifications(trx, council, made);
    }
  });
  return made as DemoCatalogue;
}

/** The same while it is being filled. */
type Ids = Record<string, string>;
interface Making {
  readonly organisations: Ids;
  readonly sites: Ids;
  readonly rooms: Ids;
  readonly qualifications: Ids;
}

async function seedOrganisations(trx: Trx, { key: councilKey, ...content }: DemoCouncil, ids: Ids, now: Temporal.Instant): Promise<void> {
  for (const { key, shortName, registryNumber, contactPerson, bank, inKazakh, ...organisation } of content.organisations)
    ids[key] = await idOf(
      trx
        .insertInto('organisations')
        .values({
          ...organisation,
          short_name: shortName,
          registry_number: registryNumber,
          contact_person: contactPerson,
          bank: JSON.stringify(bank),
          in_kazakh: JSON.stringify(inKazakh ?? {}),
          created_at: now,
        })
        .returning('id'),
    );
  const council = needed(ids, councilKey);
  await trx.insertInto('councils').values({ id: council, procedure_id: content.procedureId }).execute();
  const settings = Object.entries({ certificate: { numbering: 'own' }, ...content.settings });
  await trx
    .insertInto('council_settings')
    .values(
      settings.map(([group, value]) => ({
        council_id: council,
        key: group,
        value: JSON.stringify(value),
        valid_from: now,
        reason: 'Демонстрация',
      })),
    )
    .execute();
  for (const { centre, slug, region, timeZone, payers, hints, applicantsPage, inKazakh } of content.centres)
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
        in_kazakh: JSON.stringify(inKazakh ?? {}),
      })
      .execute();
}

async function seedSites(trx: Trx, content: DemoCouncil, { organisations, sites, rooms }: Making): Promise<void> {
  for (const site of content.sites) {
    const id = await idOf(
      trx
        .insertInto('sites')
        .values({
          centre_id: needed(organisations, site.centre),
          operator_id: site.operator && needed(organisations, site.operator),
          name: site.name,
          registry_number: site.registryNumber,
          region: site.region,
          city: site.city,
          address: site.address,
          time_zone: site.timeZone,
          ...AT_ANY_HOUR,
          accessibility: site.accessibility,
          in_kazakh: JSON.stringify(site.inKazakh ?? {}),
        })
        .returning('id'),
    );
    sites[site.key] = id;
    for (const { inKazakh, ...room } of site.rooms)
      rooms[`${site.key}/${room.name}`] = await idOf(
        trx
          .insertInto('rooms')
          .values({ site_id: id, ...room, in_kazakh: JSON.stringify(inKazakh ?? {}) })
          .returning('id'),
      );
  }
}

async function seedQualifications(trx: Trx, content: DemoCouncil, { organisations, qualifications: ids }: Making): Promise<void> {
  const standards: Record<string, string> = {};
  for (const { toVerify, inKazakh, ...standard } of content.standards)
    standards[standard.code] = await idOf(
      trx
        .insertInto('professional_standards')
        .values({ ...standard, to_verify: toVerify, in_kazakh: JSON.stringify(inKazakh ?? {}) })
        .returning('id'),
    );
  for (const card of content.qualifications) {
    const id = await idOf(
      trx
        .insertInto('qualifications')
        .values({
          council_id: needed(organisations, content.key),
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
          in_kazakh: JSON.stringify(card.inKazakh ?? {}),
        })
        .returning('id'),
    );
    ids[card.key] = id;
    for (const { centre, qualifications } of content.centres)
      if (qualifications.includes(card.key))
        await trx
          .insertInto('centre_qualifications')
          .values({
            centre_id: needed(organisations, centre),
            qualification_id: id,
            price_minor: card.priceMinor,
            currency: content.currency,
          })
          .execute();
  }
}

async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id;
}

function needed(ids: Readonly<Ids>, key: string): string {
  const id = ids[key];
  if (!id) throw new Error(`the demo's content names ${key}, which it does not hold`);
  return id;
}
