import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../src/demo/seed.ts';
import { readSettings } from '../../src/platform/config.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { type ReachedDatabase, reachDatabase } from '../../src/platform/reach-database.ts';
import { scratchFolder } from '../setup/scratch.ts';

const folder = scratchFolder();
const original = join(folder.path, 'original');
const restored = join(folder.path, 'restored');
const archive = join(folder.path, 'zachet.backup');
const passphraseFile = join(folder.path, 'passphrase');
const CLI = new URL('../../src/cli.ts', import.meta.url).pathname;

function zachet(dataDir: string, ...words: string[]): Promise<{ code: number; output: string }> {
  const { DATABASE_URL: _url, ZACHET_SECRET: _secret, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  return new Promise((resolve) =>
    execFile(process.execPath, [CLI, ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    ),
  );
}

/** Every row of every table, as one hash per table. */
async function contentOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') and tablename <> 'probe' order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ hash: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t`,
    );
    hashes[name] = rows[0]?.hash ?? '';
  }
  return hashes;
}

async function within<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir, say: () => {}, share: true });
  const client = new pg.Client({ connectionString: server.database.superuser.replace(/\/postgres$/, '/zachet') });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Writes rows one by one, each committed, until told to stop; answers how many were acknowledged. */
function writeMeanwhile(url: string): { stop(): Promise<number>; acknowledged(): number } {
  let acknowledged = 0;
  let going = true;
  const client = new pg.Client({ connectionString: url });
  const done = (async () => {
    await client.connect();
    await client.query('create table probe (n int primary key)');
    while (going) {
      await client.query('insert into probe values ($1)', [acknowledged + 1]);
      acknowledged += 1;
    }
    await client.end();
    return acknowledged;
  })();
  return {
    acknowledged: () => acknowledged,
    stop: () => {
      going = false;
      return done;
    },
  };
}

describe('a backup', { timeout: 120_000 }, () => {
  let running: ReachedDatabase;
  let before: Record<string, string>;
  let acknowledgedBefore: number;

  beforeAll(async () => {
    writeFileSync(passphraseFile, 'a passphrase of the rehearsal\n');
    running = await reachDatabase({ ...readSettings({ DATA_DIR: original, LOG_LEVEL: 'silent' }) }, { say: () => {} });
    await seedDemo(running.config);
    before = await within(original, contentOf);
    const writing = writeMeanwhile(running.config.database.owner ?? '');
    while (writing.acknowledged() < 10) await new Promise(setImmediate);
    acknowledgedBefore = writing.acknowledged();
    const made = await zachet(original, 'backup', archive, '--passphrase-file', passphraseFile);
    await writing.stop();
    expect(made).toMatchObject({ code: 0 });
  }, 240_000);

  afterAll(async () => {
    await running.stop();
    folder[Symbol.dispose]();
  });

  it('made while people write is laid out whole, with every row and file of the moment when it began', async () => {
    expect(await zachet(restored, 'restore', archive, '--passphrase-file', passphraseFile)).toMatchObject({ code: 0 });
    const { content, probe } = await within(restored, async (client) => ({
      content: await contentOf(client),
      probe: (await client.query<{ last: number; count: number }>('select max(n) as last, count(*)::int as count from probe')).rows[0],
    }));
    expect(content).toEqual(before);
    expect(probe?.count).toBe(probe?.last);
    expect(probe?.last).toBeGreaterThanOrEqual(acknowledgedBefore);
  });

  it('is sound by the doctor, every file read', async () => {
    const { code, output } = await zachet(restored, 'doctor', '--files');
    expect(output).toMatch(/✓ files: \d{2,} read and whole/);
    expect(output).toMatch(/✓ schema/);
    expect(output).toMatch(/✓ gates/);
    expect(code).toBe(0);
  });

  it('is not laid over data that are there', async () => {
    const { code, output } = await zachet(original, 'restore', archive, '--passphrase-file', passphraseFile);
    expect(code).toBe(1);
    expect(output).toContain('is not empty');
  });

  it.each([
    { name: 'without its passphrase', words: [], says: 'give its passphrase' },
    { name: 'with another passphrase', words: ['--passphrase-file', 'wrong'], says: 'another passphrase' },
  ])('is not opened $name, and nothing is left behind', async ({ words, says }) => {
    const wrong = join(folder.path, 'wrong');
    writeFileSync(wrong, 'not the passphrase at all\n');
    const target = join(folder.path, 'refused');
    const { code, output } = await zachet(target, 'restore', archive, ...words.map((word) => (word === 'wrong' ? wrong : word)));
    expect(code).toBe(1);
    expect(output).toContain(says);
    expect(existsSync(target)).toBe(false);
  });

  it('that was cut off is told so and laid out nowhere', async () => {
    const cut = join(folder.path, 'cut.backup');
    cpSync(archive, cut);
    truncateSync(cut, Math.floor(readFileSync(archive).length / 2));
    const target = join(folder.path, 'cut');
    const { code } = await zachet(target, 'restore', cut, '--passphrase-file', passphraseFile);
    expect(code).toBe(1);
    expect(existsSync(target)).toBe(false);
  });

  it('tells a lost file by the doctor', async () => {
    const sha256 = await within(
      restored,
      async (client) => (await client.query<{ sha256: string }>('select sha256 from files limit 1')).rows[0]?.sha256 ?? '',
    );
    const path = join(restored, 'files', sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.sealed`);
    truncateSync(path, 40);
    const { code, output } = await zachet(restored, 'doctor', '--files');
    expect(code).toBe(2);
    expect(output).toContain(`✗ files: 1 of`);
    expect(output).toContain(sha256);
  });
});
