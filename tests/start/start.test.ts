import { globSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { scratchFolder } from '../setup/scratch.ts';
import { DidNotStart, freePort, type StartedProduct, startProduct } from '../setup/started-product.ts';

const folder = scratchFolder();
/** Longer than the path of a socket may be. */
const dataDir = join(folder.path, 'd'.repeat(120 - folder.path.length - 1));
const env = { DATA_DIR: dataDir, ZACHET_DEMO: '0', HOST: '127.0.0.1' };

/** Processes whose command line names the data folder (PostgreSQL), or whose environment does (web, worker). */
function processesOf(path: string): number[] {
  return globSync('/proc/[0-9]*')
    .filter((entry) => Number(entry.slice(6)) !== process.pid)
    .filter((entry) => ['cmdline', 'environ'].some((file) => contains(join(entry, file), path)))
    .map((entry) => Number(entry.slice(6)));
}

function contains(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(text);
  } catch {
    return false; // it has ended meanwhile
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = performance.now() + 25_000; !condition(); await pause(50))
    if (performance.now() > end) throw new Error('waited in vain');
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { database } = await startEmbeddedPostgres({ dataDir, say: () => {}, share: true });
  const client = new pg.Client({ connectionString: database.superuser });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refusalOf(start: Promise<StartedProduct>): Promise<{ code: number | null; message: string }> {
  const answer = await start.then(
    (product) => product,
    (error: unknown) => error,
  );
  if (answer instanceof DidNotStart) return { code: answer.code, message: answer.message };
  throw new Error('it started', { cause: answer });
}

describe('npm start', { timeout: 90_000 }, () => {
  let product: StartedProduct;

  afterAll(() => {
    for (const pid of processesOf(folder.path)) process.kill(pid, 'SIGKILL');
    folder[Symbol.dispose]();
  });

  it('serves from a data folder with a path of 120 characters', async () => {
    expect(dataDir).toHaveLength(120);
    mkdirSync(dataDir);
    product = await startProduct(env);
    expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
    await asSuperuser((client) => client.query('create table kept as select 42 as answer'));
  });

  it('refuses a second application on the same data folder, and the first goes on', async () => {
    expect(await refusalOf(startProduct(env))).toEqual({
      code: 2,
      message: expect.stringContaining(`already running on ${realpathSync(dataDir)}`),
    });
    expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
  });

  it('ends web and worker when it is killed, and the next start adopts the database', async () => {
    await product.end('SIGKILL');
    await until(() => processesOf(dataDir).every((pid) => contains(`/proc/${pid}/cmdline`, 'postgres')));
    expect(processesOf(dataDir)).not.toEqual([]);
    product = await startProduct(env);
    expect(await asSuperuser((client) => client.query('table kept'))).toMatchObject({ rows: [{ answer: 42 }] });
  });

  it('recovers when everything was killed at once', async () => {
    for (const pid of [product.pid, ...processesOf(dataDir)]) process.kill(pid, 'SIGKILL');
    await product.ended;
    product = await startProduct(env);
    expect(await asSuperuser((client) => client.query('table kept'))).toMatchObject({ rows: [{ answer: 42 }] });
  });

  it('stops everything on SIGTERM and leaves no process behind', async () => {
    expect(await product.end('SIGTERM')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('stops everything when npm is told to stop', async () => {
    product = await startProduct(env, undefined, ['npm', 'start']);
    await product.end('SIGTERM');
    await until(() => processesOf(dataDir).length === 0);
  });

  it('says which port is in use and what to do', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const { code, message } = await refusalOf(startProduct({ ...env, PORT: String(port) }));
    other.close();
    expect({ code, message }).toEqual({ code: 1, message: expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`) });
    expect(message).toContain(`PORT=${port + 1} npm start`);
  });

  it('names a setting that makes no sense', async () => {
    expect(await refusalOf(startProduct({ ...env, ZACHET_DEMO: 'yes' }))).toEqual({ code: 2, message: 'ZACHET_DEMO must be 0 or 1.\n' });
  });
});
