import { setTimeout as pause } from 'node:timers/promises';
import type { Observer } from './observer.ts';

/** How long work of dead workers lay until it was free again. */
export interface JobWatch {
  readonly orphaned: number;
  readonly longestMs: number;
  stop(): Promise<void>;
}

/** Under which workers hold their id while they live: `src/platform/worker-lock.ts`. */
const WORKER_LOCK = 4_711;

const LOCKED = `select j.id, j.locked_by as "lockedBy", exists (
    select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = ${WORKER_LOCK} and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid and l.granted
  ) as alive from graphile_worker.jobs j where j.locked_by is not null`;

/** Looks twice a second at jobs whose holder is dead. A worker that only lost its connection takes its lock again before long and is not counted. */
export function watchJobs(observer: Observer): JobWatch {
  const lying = new Map<string, number>();
  const watch = { orphaned: 0, longestMs: 0 };
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const rows = await observer.ask<{ id: string; lockedBy: string; alive: boolean }>(LOCKED);
      const now = performance.now();
      const dead = new Set(rows.filter(({ alive }) => !alive).map(({ id, lockedBy }) => `${id} ${lockedBy}`));
      for (const key of dead) {
        const since = lying.get(key) ?? now;
        if (since === now) watch.orphaned += 1;
        lying.set(key, since);
        watch.longestMs = Math.max(watch.longestMs, now - since);
      }
      for (const key of lying.keys()) if (!dead.has(key)) lying.delete(key);
      await pause(500);
    }
  };
  const running = run();
  return {
    get orphaned() {
      return watch.orphaned;
    },
    get longestMs() {
      return watch.longestMs;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
