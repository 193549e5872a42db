import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../tests/setup/database.ts';
import { defineJob } from './jobs.ts';
import { createLog } from './log.ts';
import { type RunningWorker, startWorker } from './worker.ts';

const deps = { log: createLog('silent') };
const { owner, worker: connectionString } = await testDatabase();

/** A kind of job whose every run is awaited by its word. */
function knocking() {
  const waiting = new Map<string, (word: string) => void>();
  const heard = new Set<string>();
  const job = defineJob<typeof deps, { word: string }>({
    name: 'knock',
    payload: z.object({ word: z.string() }),
    run: async (_, { word }) => {
      heard.add(word);
      waiting.get(word)?.(word);
    },
  });
  return { job, run: (word: string) => (heard.has(word) ? Promise.resolve(word) : new Promise<string>((done) => waiting.set(word, done))) };
}

describe('a worker', () => {
  const asOwner = new pg.Pool({ connectionString: owner, max: 2 });
  const { job, run } = knocking();
  let worker: RunningWorker;
  const start = () => startWorker(deps, [job], { connectionString, concurrency: 2, sweeps: [] });
  const enqueue = (word: string) => asOwner.query(`select graphile_worker.add_job('knock', json_build_object('word', $1::text))`, [word]);
  const locks = async () =>
    (
      await asOwner.query<{
        count: number;
      }>(`select count(*)::int as count from pg_locks where locktype = 'advisory' and classid = 4711 and granted
      and database = (select oid from pg_database where datname = current_database())`)
    ).rows[0]?.count;

  beforeEach(async () => {
    worker = await start();
  });
  afterEach(() => worker.stop());

  it('takes over at its start what a dead worker held', async () => {
    await worker.stop();
    await enqueue('left behind');
    await asOwner.query(`update graphile_worker._private_jobs set locked_by = 'a dead worker', locked_at = now(), attempts = 1`);
    worker = await start();
    expect(await run('left behind')).toBe('left behind');
  });

  it('leaves alone what a living worker holds', async () => {
    const living = new pg.Client({ connectionString });
    await living.connect();
    await living.query(`select pg_advisory_lock(4711, hashtext('a living worker'))`);
    await worker.stop();
    await enqueue('held');
    await asOwner.query(`update graphile_worker._private_jobs set locked_by = 'a living worker', locked_at = now(), attempts = 1`);
    worker = await start();
    await enqueue('free');
    await run('free');
    const { rows } = await asOwner.query(`select locked_by from graphile_worker._private_jobs where payload ->> 'word' = 'held'`);
    await living.end();
    expect(rows).toEqual([{ locked_by: 'a living worker' }]);
  });

  it('goes on, marked as living, after the server broke every connection', { timeout: 90_000 }, async () => {
    expect(await locks()).toBe(1);
    const sameRole = new pg.Client({ connectionString });
    await sameRole.connect();
    await sameRole.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`,
    );
    await sameRole.end();
    await enqueue('after the break');
    expect(await run('after the break')).toBe('after the break');
    await expect.poll(locks, { timeout: 30_000 }).toBe(1);
  });
});
