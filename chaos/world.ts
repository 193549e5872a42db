import { type AppDeps, buildDeps } from '#deps';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { CONSTRUCTION, SAFETY } from '../src/demo/content/index.ts';
import type { DemoCatalogue } from '../src/demo/seed-catalogue.ts';
import { seedCatalogue } from '../src/demo/seed-catalogue.ts';
import { seedExams } from '../src/demo/seed-exams.ts';
import { type DemoPeople, seedPeople } from '../src/demo/seed-people.ts';
import { seedRecognition } from './seed-recognition.ts';

/** Who is there before the first road: the councils and the staff of the demo, without its applications. */
export interface World {
  readonly catalogue: DemoCatalogue;
  readonly people: DemoPeople;
  /** Of the recognition in Kazakhstan. */
  readonly recognition: { readonly councilId: string; readonly qualificationId: string };
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
  const councils = [CONSTRUCTION, SAFETY];
  const catalogue = await seedCatalogue(deps, councils);
  const people = await seedPeople(deps, catalogue, councils);
  await seedExams(deps, catalogue, people, councils);
  return { catalogue, people, recognition: await seedRecognition(deps, catalogue) };
}
