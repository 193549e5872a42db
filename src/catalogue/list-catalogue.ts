import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { selectCentres, selectCouncils, selectOffers, selectQualifications, selectSites } from './catalogue.db.ts';
import { regionName } from './regions.ts';

type Reads = Pick<Deps, 'as'>;

export interface Council {
  readonly id: string;
  readonly procedureId: string;
  readonly name: string;
  readonly shortName: string;
}

export interface CentreInList {
  readonly id: string;
  readonly councilId: string;
  readonly slug: string;
  readonly shortName: string;
  readonly region: string;
  /** Where its open sites are, each city once. */
  readonly cities: readonly string[];
  readonly qualifications: number;
}

export interface QualificationInList {
  readonly id: string;
  readonly standardId: string;
  readonly councilId: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly practiceKinds: readonly ('tasks' | 'portfolio')[];
}

export interface StandardInList {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface RegionInList {
  /** ISO 3166-2. */
  readonly code: string;
  readonly name: string;
}

export const listCouncils = async (deps: Reads, actor: Actor): Promise<readonly Council[]> =>
  await deps.as(actor).read((db) => selectCouncils(db).execute());

export async function listCentres(deps: Reads, actor: Actor): Promise<readonly CentreInList[]> {
  return await deps.as(actor).read(async (db) => {
    const centres = await selectCentres(db).execute();
    const sites = await selectSites(db).execute();
    const offers = await selectOffers(db).execute();
    return centres.map(({ id, councilId, slug, shortName, region }) => ({
      id,
      councilId,
      slug,
      shortName,
      region: regionName(region),
      cities: [...new Set(sites.filter(({ centreId }) => centreId === id).map(({ city }) => city))],
      qualifications: offers.filter(({ centreId }) => centreId === id).length,
    }));
  });
}

/** Those that some centre offers, in the order of their names. */
export async function listQualifications(deps: Reads, actor: Actor): Promise<readonly QualificationInList[]> {
  const rows = await deps.as(actor).read((db) =>
    selectQualifications(db)
      .where('q.id', 'in', (of) => of.selectFrom('centre_qualifications').select('qualification_id'))
      .execute(),
  );
  return rows.map(({ id, standardId, councilId, code, name, level, practiceKinds }) => ({
    id,
    standardId,
    councilId,
    code,
    name,
    level,
    practiceKinds: practiceKinds as ('tasks' | 'portfolio')[],
  }));
}

/** Standards of the offered qualifications, by code. */
export async function listStandards(deps: Reads, actor: Actor): Promise<readonly StandardInList[]> {
  const rows = await deps.as(actor).read((db) =>
    selectQualifications(db)
      .where('q.id', 'in', (of) => of.selectFrom('centre_qualifications').select('qualification_id'))
      .execute(),
  );
  const standards = new Map(rows.map(({ standardId, standardCode, standardName }) => [standardId, { standardCode, standardName }]));
  return [...standards]
    .map(([id, { standardCode, standardName }]) => ({ id, code: standardCode, name: standardName }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** Regions that have an open site, by name; with a council only those of its centres. */
export async function listRegions(deps: Reads, actor: Actor, councilId?: string): Promise<readonly RegionInList[]> {
  const sites = await deps.as(actor).read((db) =>
    selectSites(db)
      .$if(councilId !== undefined, (query) =>
        query.where('s.centre_id', 'in', (of) =>
          of
            .selectFrom('centres')
            .select('id')
            .where('council_id', '=', councilId ?? ''),
        ),
      )
      .execute(),
  );
  return [...new Set(sites.map(({ region }) => region))]
    .map((code) => ({ code, name: regionName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}
