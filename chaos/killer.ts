import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, DATABASE_DEATHS } from './cluster.ts';
import type { Observer } from './observer.ts';
import type { Kept } from './processes.ts';
import type { Chance } from './random.ts';

export interface Victims {
  readonly cluster: Cluster;
  readonly webProcesses: readonly Kept[];
  readonly workers: readonly Kept[];
}

/** By what was killed, how often. */
export type Kills = Record<string, number>;

/** A worker that stays away longer than any restart: its work has to be taken over by the other one. */
const LONG_AWAY_MS = 100_000;

interface Killing {
  readonly times: number;
  /** Between two kills on average. */
  readonly pauseMs: number;
  readonly chance: Chance;
  readonly observer: Observer;
  /** Addresses of the webs. */
  readonly serving: readonly string[];
  readonly say: (line: string) => void;
}

/** Kills at random moments until it has killed so often, each time after somebody was served again: where nobody ever is, nothing can be lost. Every other worker is killed when a job is under way, if one comes soon. */
export async function killAround(
  { cluster, webProcesses, workers }: Victims,
  { times, pauseMs, chance, observer, serving, say }: Killing,
): Promise<Kills> {
  const kills: Kills = {};
  let longAway = 0;
  for (let count = 1; count <= times; count += 1) {
    await untilServedAgain(serving);
    await pause(chance.between(0.2, 1.8) * pauseMs);
    const what = chance.pick(['web', 'worker', 'database'] as const);
    let name: string;
    if (what === 'web') {
      const web = chance.pick(webProcesses);
      web.kill(0);
      name = 'web';
    } else if (what === 'worker') {
      if (chance.happens(0.5)) await untilJobRuns(observer);
      const stays = performance.now() > longAway && chance.happens(0.1);
      if (stays) longAway = performance.now() + 2 * LONG_AWAY_MS; // the other one has to live meanwhile
      chance.pick(workers).kill(stays ? LONG_AWAY_MS : 0);
      name = stays ? 'worker, away for long' : 'worker';
    } else {
      const death = chance.pick(DATABASE_DEATHS);
      cluster.kill(death, chance);
      name = `database, ${death}`;
    }
    kills[name] = (kills[name] ?? 0) + 1;
    if (count % 20 === 0) say(`${count} of ${times} kills`);
  }
  return kills;
}

async function untilServedAgain(webs: readonly string[]): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(100))
    for (const web of webs) {
      const answer = await fetch(new URL('/readyz', web), { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
    }
}

async function untilJobRuns(observer: Observer): Promise<void> {
  for (const until = performance.now() + 3_000; performance.now() < until; await pause(5))
    if (await observer.holds('select 1 from graphile_worker.jobs where locked_by is not null limit 1')) return;
}
