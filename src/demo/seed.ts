import type { Config } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import { buildDeps } from '../deps.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedExams } from './seed-exams.ts';
import { seedPeople } from './seed-people.ts';
import { seedSchedule } from './seed-schedule.ts';

/** Fills an empty database with the demo. @returns false where it already holds something. */
export async function seedDemo(config: Pick<Config, 'dataDir' | 'demo' | 'secret' | 'publicUrl' | 'database'>): Promise<boolean> {
  const { deps, close } = buildDeps(config);
  try {
    const filled = await deps.as(SYSTEM).read((db) => db.selectFrom('organisations').select('id').limit(1).executeTakeFirst());
    if (filled) return false;
    const catalogue = await seedCatalogue(deps);
    const people = await seedPeople(deps, catalogue);
    await seedExams(deps, catalogue, people);
    await seedSchedule(deps, catalogue, people);
    return true;
  } finally {
    await close();
  }
}
