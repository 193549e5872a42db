import { readCalendar } from '#catalogue/index.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import { findProcedure, type Jurisdiction, jurisdictionsOf, type WorkCalendar } from '#procedures/index.ts';
import { type AppDeps, buildDeps } from '../deps.ts';
import type { CouncilLife } from './council-life.ts';
import { demoDays } from './demo-days.ts';
import { demoPrinter } from './demo-printer.ts';
import { demoScans } from './demo-scans.ts';
import type { DaysOfLife } from './demo-world.ts';
import { type DiaryClock, diaryClock } from './diary.ts';
import { LIVES } from './lives.ts';
import { seedApplications } from './seed-applications.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedExams } from './seed-exams.ts';
import { demoPostman, readingCodes } from './seed-letters.ts';
import { seedPeople } from './seed-people.ts';
import { wholeOrAgain } from './unfinished.ts';

/** Whoever waits for the first start sees that it goes on. */
const TELL_EACH_MS = 10_000;

type SeedConfig = Pick<Config, 'dataDir' | 'demo' | 'secret' | 'publicUrl' | 'database'>;

/**
 * Fills an empty database with the demo; one that a killed start left half-filled is filled anew. Without the owner's connection string (a foreign server)
 * the latter cannot be told, and what is there stays. @returns false where it already holds something.
 */
export async function seedDemo(
  config: SeedConfig,
  lives: readonly CouncilLife[] = LIVES,
  say: (line: string) => void = () => {},
): Promise<boolean> {
  const now = systemClock.now();
  const daysOf = await readDays(config, lives, now);
  const began = earliest(lives.map((life) => daysOf(life).at(-45, '08:00')));
  const clock = diaryClock(began);
  const { deps, close } = buildDeps(config, { clock });
  const holdsSomething = async () =>
    (await deps.as(SYSTEM).read((db) => db.selectFrom('organisations').select('id').limit(1).executeTakeFirst())) !== undefined;
  const seed = async () => {
    say('Filling in the demo: people, exams and applications of the last weeks. About a minute …');
    const telling = setInterval(
      () => say(`Filling in the demo: ${shareOf(began, clock.now(), now)} % of the weeks are lived …`),
      TELL_EACH_MS,
    );
    await live(deps, { clock, daysOf, lives }).finally(() => clearInterval(telling));
  };
  try {
    if (config.database.owner) return await wholeOrAgain(config.database.owner, { holdsSomething, seed });
    if (await holdsSomething()) return false;
    await seed();
    return true;
  } finally {
    await close();
  }
}

/** How far the diary has come, in per cent. */
function shareOf(began: Temporal.Instant, at: Temporal.Instant, ends: Temporal.Instant): number {
  const whole = ends.epochMilliseconds - began.epochMilliseconds;
  return Math.min(99, Math.max(0, Math.round(((at.epochMilliseconds - began.epochMilliseconds) / whole) * 100)));
}

/** Each life counts its days by the calendar of its country. Read before the clock of the diary can be set, and so over connections of its own. */
async function readDays(config: SeedConfig, lives: readonly CouncilLife[], now: Temporal.Instant): Promise<DaysOfLife> {
  const countries = lives.map(countryOf);
  const { deps, close } = buildDeps(config);
  try {
    const calendars = new Map<Jurisdiction['id'], WorkCalendar>();
    for (const { id } of countries) calendars.set(id, await deps.as(SYSTEM).read((db) => readCalendar(db, id)));
    return (life) => {
      const { id, zone } = countryOf(life);
      const calendar = calendars.get(id);
      if (!calendar) throw new Error(`the demo has no calendar of ${id}`);
      return demoDays(now, calendar, zone);
    };
  } finally {
    await close();
  }
}

function countryOf({ council: { procedureId } }: CouncilLife): Jurisdiction {
  const procedure = findProcedure(procedureId);
  const [country] = procedure ? jurisdictionsOf([procedure]) : [];
  if (!country) throw new Error(`the demo goes by ${procedureId}, which is not shipped`);
  return country;
}

const earliest = (moments: readonly Temporal.Instant[]): Temporal.Instant =>
  moments.toSorted(Temporal.Instant.compare)[0] ?? systemClock.now();

async function live(
  real: AppDeps,
  { clock, daysOf, lives }: { clock: DiaryClock; daysOf: DaysOfLife; lives: readonly CouncilLife[] },
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
  const printer = demoPrinter(deps);
  const world = { deps, clock, catalogue, people, scans, codeOf: codes.codeOf, print: printer.print };
  try {
    await seedApplications(world, { lives, daysOf }, demoPostman(deps));
  } finally {
    printer.close();
  }
}
