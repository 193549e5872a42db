import { type AppDeps, buildDeps } from '#deps';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { DEMO_COUNCILS } from '../src/demo/content/index.ts';
import { type DemoCatalogue, seedCatalogue } from '../src/demo/seed-catalogue.ts';
import { seedExams } from '../src/demo/seed-exams.ts';
import { type DemoPeople, seedPeople } from '../src/demo/seed-people.ts';

/** Who is there before the first road: the councils and the staff of the demo, without its applications. */
export interface World {
  readonly catalogue: DemoCatalogue;
  readonly people: DemoPeople;
}

export async function seedWorld(config: Config): Promise<World> {
  const { deps, close } = buildDeps(config, { log: createLog('silent') });
  try {
    return await seed(deps);
  } finally {
    await close();
  }
}

async function seed(deps: AppDeps): Promise<World> {
  const catalogue = await seedCatalogue(deps);
  const people = await seedPeople(deps, catalogue, DEMO_COUNCILS);
  await seedExams(deps, catalogue, people, DEMO_COUNCILS);
  return { catalogue, people };
}
