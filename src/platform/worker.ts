import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { AnyJob } from './jobs.ts';
import type { Log } from './log.ts';

/** Advisory-lock namespace under which a worker holds its id while it lives. */
const WORKER_LOCK = 4_711;
const UNLOCK_EVERY_MS = 60_000;
const DRAIN_MS = 10_000;

export interface RunningWorker {
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
  const holder = new pg.Client({ connectionString: options.connectionString });
  holder.on('error', (error) => deps.log.error({ error: String(error) }, 'the connection that marks this worker as living broke'));
  await holder.connect();
  let ownId = '';
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    ownId = workerPool.id;
    void holder.query('select pg_advisory_lock($1, hashtext($2))', [WORKER_LOCK, ownId]);
  });
  const unlock = async () => {
    try {
      await unlockDeadWorkers(pool, ownId);
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
  return {
    async stop() {
      clearInterval(timer);
      await runner.stop();
      await waitUntilIdle(pool, ownId);
      await holder.end();
      await pool.end();
    },
  };
}

/** Frees the jobs of workers whose advisory lock nobody holds. */
async function unlockDeadWorkers(pool: pg.Pool, ownId: string): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select distinct locked_by as id from graphile_worker.jobs where locked_by is not null and locked_by <> $1',
      [ownId],
    );
    for (const { id } of rows) {
      const { rows: lock } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as free', [
        WORKER_LOCK,
        id,
      ]);
      if (!lock[0]?.free) continue;
      await client.query('select graphile_worker.force_unlock_workers($1)', [[id]]);
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [WORKER_LOCK, id]);
    }
  } finally {
    client.release();
  }
}

/** The queue writes the completion of a job after its handler ended: wait for it, some seconds at most. */
async function waitUntilIdle(pool: pg.Pool, ownId: string): Promise<void> {
  for (const until = performance.now() + DRAIN_MS; performance.now() < until; await sleep(50)) {
    const { rows } = await pool.query('select from graphile_worker.jobs where locked_by = $1 limit 1', [ownId]);
    if (rows.length === 0) return;
  }
}
