import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { AnyJob } from './jobs.ts';
import type { Log } from './log.ts';
import { openWorkerLock, unlockDeadWorkers } from './worker-lock.ts';

const UNLOCK_EVERY_MS = 60_000;
const DRAIN_MS = 10_000;

export interface RunningWorker {
  /** Resolves with the reason when the queue gives up on its own; never after `stop`. The process should end and be started anew. */
  readonly died: Promise<string>;
  /** Waits until no job is locked by this worker, then lets go of the queue. */
  stop(): Promise<void>;
}

export interface Sweep {
  /** Five fields of cron, UTC. */
  readonly cron: string;
  readonly job: string;
}

/**
 * Runs jobs until stopped. A worker holds a session advisory lock under its id; every worker, at start and each minute, unlocks the jobs whose holder's lock is free
 * (the queue's own default would leave the jobs of a killed worker for four hours).
 */
export async function startWorker<D>(
  deps: D & { readonly log: Log },
  jobs: readonly AnyJob<D>[],
  options: { connectionString: string; concurrency: number; sweeps: readonly Sweep[] },
): Promise<RunningWorker> {
  const pool = new pg.Pool({ connectionString: options.connectionString, max: options.concurrency + 3 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {})); // a connection that breaks is replaced; the queue retries
  const lock = openWorkerLock(options.connectionString, deps.log);
  let ownId = '';
  let marked: Promise<void> | undefined;
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    ownId = workerPool.id;
    marked = lock.take(ownId);
  });
  const unlock = async () => {
    try {
      const dead = await unlockDeadWorkers(pool, ownId);
      if (dead.length > 0) deps.log.warn({ workers: dead }, 'the work of dead workers was freed');
    } catch (error) {
      deps.log.warn({ error: String(error) }, 'could not look for dead workers');
    }
  };
  await unlock();
  const timer = setInterval(() => void unlock(), UNLOCK_EVERY_MS);

  const taskList: TaskList = {};
  for (const job of jobs)
    taskList[job.name] = async (payload, helpers) => {
      const { attempts, max_attempts } = helpers.job;
      const { _cron, ...own } = (payload ?? {}) as Record<string, unknown>;
      await job.run(deps, job.payload.parse(own), { number: attempts, last: attempts >= max_attempts });
    };
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    taskList,
    parsedCronItems: parseCronItems(options.sweeps.map(({ cron, job }) => ({ task: job, match: cron, identifier: job }))),
    logger: new Logger((scope) => (level, message) => {
      if (level === 'error' || level === 'warning') deps.log.warn({ task: scope.taskIdentifier, jobId: scope.jobId }, message);
    }),
    events,
  });
  await marked;
  let stopping = false;
  return {
    died: runner.promise.then(
      () => (stopping ? new Promise<never>(() => {}) : 'the queue stopped giving work'),
      (error: unknown) => String(error),
    ),
    async stop() {
      stopping = true;
      clearInterval(timer);
      await runner.stop();
      await waitUntilIdle(pool, ownId);
      await lock.release();
      await pool.end();
    },
  };
}

/** The queue writes the completion of a job after its handler ended: wait for it, some seconds at most. */
async function waitUntilIdle(pool: pg.Pool, ownId: string): Promise<void> {
  for (const until = performance.now() + DRAIN_MS; performance.now() < until; await sleep(50)) {
    const { rows } = await pool.query('select from graphile_worker.jobs where locked_by = $1 limit 1', [ownId]);
    if (rows.length === 0) return;
  }
}
