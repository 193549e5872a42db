import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log.ts';

/** Advisory-lock namespace under which a worker holds its id while it lives. */
const WORKER_LOCK = 4_711;
const AGAIN_AFTER_MS = 500;

export interface WorkerLock {
  /** From now on the lock is of this worker, over every break of the connection. */
  take(workerId: string): Promise<void>;
  release(): Promise<void>;
}

/** A connection of its own whose lock says that this worker lives: taken again when the connection or the server broke, or others would take over work that still runs. */
export function openWorkerLock(connectionString: string, log: Log): WorkerLock {
  let client: pg.Client | undefined;
  let released = false;

  async function hold(workerId: string): Promise<void> {
    const next = new pg.Client({ connectionString });
    let broken = false;
    next.on('error', () => {}); // 'end' follows
    next.once('end', () => {
      broken = true;
      if (client === next) client = undefined;
      if (!released && held === next) void holdAgain(workerId);
    });
    let held: pg.Client | undefined;
    await next.connect();
    await next.query('select pg_advisory_lock($1, hashtext($2))', [WORKER_LOCK, workerId]);
    if (broken) throw new Error('the connection broke at once');
    held = next;
    client = next;
    if (released) await next.end();
  }

  async function holdAgain(workerId: string): Promise<void> {
    log.warn({}, 'the connection that marks this worker as living broke; it is being opened again');
    while (!released) {
      await pause(AGAIN_AFTER_MS, undefined, { ref: false });
      try {
        return await hold(workerId);
      } catch {
        // the server is not back yet
      }
    }
  }

  return {
    take: hold,
    async release() {
      released = true;
      await client?.end();
    },
  };
}

/** Frees the jobs of workers whose lock nobody holds; answers the ids of those workers. */
export async function unlockDeadWorkers(pool: pg.Pool, ownId: string): Promise<string[]> {
  const client = await pool.connect();
  const dead: string[] = [];
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
      dead.push(id);
    }
  } finally {
    client.release();
  }
  return dead;
}
