import { readCalendar } from '#catalogue/index.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { WorkCalendar } from '#procedures/index.ts';
import { type AppDeps, buildDeps } from '../deps.ts';
import type { CouncilLife } from './council-life.ts';
import { type DemoDays, demoDays } from './demo-days.ts';
import { demoScans } from './demo-scans.ts';
import { type DiaryClock, diaryClock } from './diary.ts';
import { LIVES } from './lives.ts';
import { seedApplications } from './seed-applications.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedExams } from './seed-exams.ts';
import { demoPostman, readingCodes } from './seed-letters.ts';
import { seedPeople } from './seed-people.ts';
import { wholeOrAgain } from './unfinished.ts';

type SeedConfig = Pick<Config, 'dataDir' | 'demo' | 'secret' | 'publicUrl' | 'database'>;

/**
 * Fills an empty database with the demo; one that a killed start left half-filled is filled anew. Without the owner's connection string (a foreign server)
 * the latter cannot be told, and what is there stays. @returns false where it already holds something.
 */
export async function seedDemo(config: SeedConfig, lives: readonly CouncilLife[] = LIVES): Promise<boolean> {
  const now = systemClock.now();
  const days = demoDays(now, await readRussianCalendar(config));
  const clock = diaryClock(days.at(-45, '08:00'));
  const { deps, close } = buildDeps(config, { clock });
  const holdsSomething = async () =>
    (await deps.as(SYSTEM).read((db) => db.selectFrom('organisations').select('id').limit(1).executeTakeFirst())) !== undefined;
  const seed = () => live(deps, { clock, days, lives });
  try {
    if (config.database.owner) return await wholeOrAgain(config.database.owner, { holdsSomething, seed });
    if (await holdsSomething()) return false;
    await seed();
    return true;
  } finally {
    await close();
  }
}

/** Read before the clock of the diary can be set, and so over connections of its own. */
async function readRussianCalendar(config: SeedConfig): Promise<WorkCalendar> {
  const { deps, close } = buildDeps(config);
  try {
    return await deps.as(SYSTEM).read((db) => readCalendar(db, 'ru'));
  } finally {
    await close();
  }
}

async function live(
  real: AppDeps,
  { clock, days, lives }: { clock: DiaryClock; days: DemoDays; lives: readonly CouncilLife[] },
): Promise<void> {
  const codes = readingCodes(real.outbox);
  const deps = { ...real, outbox: codes.outbox };
  const councils = lives.map(({ council }) => council);
  const scans = demoScans(
    deps,
    councils.flatMap(({ people }) => people),
    new Set(lives.flatMap(({ toReview }) => toReview)),
  );
  scans.prepare();
  const catalogue = await seedCatalogue(deps, councils);
  const people = await seedPeople(deps, catalogue, councils);
  await seedExams(deps, catalogue, people, councils);
  await seedApplications({ deps, clock, days, catalogue, people, scans, codeOf: codes.codeOf }, lives, demoPostman(deps));
}
