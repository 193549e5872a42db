import { setTimeout as pause } from 'node:timers/promises';
import { storedFiles } from '#deps';
import { Stuck } from './act.ts';
import { type Installation, install } from './installation.ts';
import { killAround } from './killer.ts';
import { Ledger } from './ledger.ts';
import { placesOf } from './places.ts';
import { chanceOf } from './random.ts';
import type { Country } from './roads/road.ts';
import { type End, walk } from './roads/walk.ts';
import { rosterOf } from './roster.ts';
import { sessionsOf } from './sessions.ts';
import { findDoubleMoves, findLost } from './verify/acknowledged.ts';
import { findBadBookings } from './verify/bookings.ts';
import { findBrokenHistories } from './verify/histories.ts';
import { findBadLetters } from './verify/letters.ts';
import { findUnmarked } from './verify/marks.ts';
import { findBadNumbers } from './verify/numbers.ts';
import { findRepeated } from './verify/repeated.ts';
import { findBadFiles, findStuckWork } from './verify/work.ts';
import { watchJobs } from './watch-jobs.ts';

interface Options {
  readonly seed: number;
  readonly kills: number;
  readonly pauseMs: number;
  readonly people: number;
  readonly port: number;
  readonly say: (line: string) => void;
}

/** A dead worker's job runs elsewhere within this time. */
const TAKEN_OVER_WITHIN_MS = 90_000;
const QUIET_WITHIN_MS = 400_000;

/** @returns how many promises were broken. */
export async function runChaos({ seed, kills, pauseMs, people, port, say }: Options): Promise<number> {
  say(`seed ${seed}`);
  const chance = chanceOf(seed);
  const installation = await install({ port, chance: chance.apart('mail') });
  const { observer, mailroom, webs } = installation;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void installation.stop().then(() => process.exit(130)));
  try {
    const ledger = new Ledger();
    const roster = rosterOf(installation.world, { observer, ledger, webs, chance: chance.apart('staff') });
    const country: Country = { observer, mailroom, ledger, roster, sessions: sessionsOf(observer, roster, chance.apart('sessions')) };
    const jobs = watchJobs(observer);
    const walking = walkOn(country, installation, { people, chance, say });
    const killed = await killAround(installation, { times: kills, pauseMs, chance: chance.apart('kills'), observer, serving: webs, say });
    say('the last kill; the roads go on to their ends');
    const { ends, violations } = await walking.finish();
    await untilQuiet(observer);
    await jobs.stop();
    const found = [
      ...violations,
      ...(await verify(installation, ledger)),
      ...(jobs.longestMs > TAKEN_OVER_WITHIN_MS ? [`job: the work of a dead worker lay for ${Math.round(jobs.longestMs / 1000)} s`] : []),
      ...installation.webProcesses.flatMap(({ name, ownDeaths }) => ownDeaths.map((last) => `died: ${name} ended by itself: ${last}`)),
      ...installation.failures().map((failure) => `log: ${failure}`),
    ];
    for (const violation of found) say(`VIOLATION ${violation}`);
    say(JSON.stringify(await counts(installation, ledger, { seed, killed, ends, jobs, violations: found.length })));
    return found.length;
  } finally {
    await installation.stop();
  }
}

/** So many people at once, each a new one where one has ended, until they are told to finish. */
function walkOn(
  country: Country,
  { world, webs, hall }: Installation,
  { people, chance, say }: Pick<Options, 'people' | 'say'> & { chance: ReturnType<typeof chanceOf> },
) {
  const places = placesOf(world);
  const ends: Partial<Record<`${string}: ${End}`, number>> = {};
  const violations: string[] = [];
  let started = 0;
  let finishing = false;
  const one = async () => {
    while (!finishing) {
      started += 1;
      const number = started;
      const place = places[number % places.length];
      if (!place) throw new Error('no place');
      try {
        const end = await walk(country, { number, place, chance: chance.apart(`road ${number}`), webs, hall: [hall.url] });
        const key = `${place.procedureId}: ${end}` as const;
        ends[key] = (ends[key] ?? 0) + 1;
      } catch (error) {
        const words = error instanceof Stuck ? error.message : `road ${number}: ${(error as Error).stack}`;
        violations.push(`stuck: ${words}`);
        say(`road ${number} is stuck: ${words}`);
      }
    }
  };
  const walkers = Array.from({ length: people }, one);
  return {
    async finish() {
      finishing = true;
      await Promise.all(walkers);
      return { ends, violations };
    },
  };
}

/** Nothing is under way and nothing is due. */
async function untilQuiet(observer: Country['observer']): Promise<void> {
  for (const until = performance.now() + QUIET_WITHIN_MS; performance.now() < until; await pause(1_000)) {
    const busy = await observer.holds(
      `select 1 from graphile_worker.jobs where locked_by is not null or (run_at < now() + interval '30 seconds' and attempts < max_attempts)`,
    );
    if (!busy) return;
  }
}

async function verify({ observer, mailroom, config }: Installation, ledger: Ledger): Promise<string[]> {
  const { ask } = observer;
  return [
    ...(await findLost(ask, ledger.entries)),
    ...(await findDoubleMoves(ask, ledger.entries)),
    ...(await findBrokenHistories(ask)),
    ...(await findBadNumbers(ask)),
    ...(await findBadBookings(ask)),
    ...(await findRepeated(ask)),
    ...(await findBadLetters(
      ask,
      mailroom.arrived.map(({ messageId }) => messageId),
    )),
    ...(await findUnmarked(ask, ledger.sat)),
    ...(await findStuckWork(ask)),
    ...(await findBadFiles(ask, storedFiles(config))),
  ];
}

async function counts(
  { observer, mailroom, workers, hall }: Installation,
  ledger: Ledger,
  {
    seed,
    killed,
    ends,
    jobs,
    violations,
  }: { seed: number; killed: object; ends: object; jobs: { orphaned: number; longestMs: number }; violations: number },
): Promise<object> {
  const count = async (sql: string) => (await observer.one<{ count: number }>(`select count(*)::int as count from ${sql}`)).count;
  return {
    seed,
    kills: killed,
    roads: ends,
    acknowledged: ledger.acknowledged,
    seenAfterABreak: ledger.entries.length - ledger.acknowledged,
    troubles: Object.fromEntries(ledger.troubles),
    events: await count('application_events'),
    answers: await count('answer_saves'),
    requestsWithAnswers: hall.befell,
    bookings: await count('bookings'),
    papers: await count('papers'),
    files: await count('files'),
    letters: await count('letters'),
    lettersArrived: mailroom.arrived.length,
    doubtful: await count(`letters where state = 'doubtful'`),
    jobsOfDeadWorkers: jobs.orphaned,
    longestUntilFreedSeconds: Math.round(jobs.longestMs / 100) / 10,
    workersGaveUp: workers.reduce((sum, { ownDeaths }) => sum + ownDeaths.length, 0),
    violations,
  };
}
