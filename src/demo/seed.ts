import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import { buildDeps } from '../deps.ts';
import { demoDays } from './demo-days.ts';
import { demoScans } from './demo-scans.ts';
import { diaryClock } from './diary.ts';
import { seedApplications, TO_REVIEW } from './seed-applications.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedExams } from './seed-exams.ts';
import { demoPostman, readingCodes } from './seed-letters.ts';
import { seedPeople } from './seed-people.ts';

type SeedConfig = Pick<Config, 'dataDir' | 'demo' | 'secret' | 'publicUrl' | 'database'>;

/** Fills an empty database with the demo. @returns false where it already holds something. */
export async function seedDemo(config: SeedConfig, now: Temporal.Instant = systemClock.now()): Promise<boolean> {
  const days = demoDays(now);
  const clock = diaryClock(days.at(-45, '08:00'));
  const { deps, close } = buildDeps(config, { clock });
  try {
    const filled = await deps.as(SYSTEM).read((db) => db.selectFrom('organisations').select('id').limit(1).executeTakeFirst());
    if (filled) return false;
    const codes = readingCodes(deps.outbox);
    const diaryDeps = { ...deps, outbox: codes.outbox };
    const scans = demoScans(deps, new Set(TO_REVIEW));
    const catalogue = await seedCatalogue(diaryDeps);
    const people = await seedPeople(diaryDeps, catalogue);
    await seedExams(diaryDeps, catalogue, people);
    const world = { deps: diaryDeps, clock, days, catalogue, people, scans, codeOf: codes.codeOf };
    await seedApplications(world, demoPostman(diaryDeps));
    return true;
  } finally {
    await close();
  }
}
