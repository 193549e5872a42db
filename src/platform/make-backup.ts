import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { type ArchiveSize, writeArchive } from './backup-archive.ts';
import { type CopiedEntry, copyCluster, firstBytes, inMemory } from './cluster-copy.ts';
import type { Settings } from './config.ts';
import { databaseAccount } from './embedded-account.ts';
import { clusterFolder } from './embedded-cluster.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/** What a backup tells about itself before anything is laid out. */
export const AboutBackup = z.object({
  madeAt: z.iso.datetime(),
  /** The major version of PostgreSQL and the kind of machine: both must be the same where it is restored. */
  postgres: z.string(),
  machine: z.string(),
  /** Tells whether a `ZACHET_SECRET` is the one that sealed the files, without telling it. */
  secretMark: z.string(),
  /** False: the secret was set from outside, and must be set again where it is restored. */
  holdsSecret: z.boolean(),
});
export type AboutBackup = z.infer<typeof AboutBackup>;

export const ABOUT = 'about.json';
export const secretMark = (secret: string) => createHmac('sha256', secret).update('the secret of a backup').digest('hex');

/** Writes database, files and secrets of the embedded server's data folder into one archive, while the application runs or without it. */
export async function makeBackup(
  settings: Pick<Settings, 'dataDir' | 'secret'>,
  options: { path: string; passphrase?: string; now: Temporal.Instant; say: (line: string) => void },
): Promise<ArchiveSize> {
  const { dataDir } = settings;
  const server = await startEmbeddedPostgres({ dataDir, say: options.say, share: true });
  const client = new pg.Client({ connectionString: server.database.superuser });
  try {
    await client.connect();
    return await writeArchive(options.path, everything(client, settings, options), options.passphrase);
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Files come before the database and again after it: one that was put meanwhile is there before a row names it. */
async function* everything(
  client: pg.Client,
  { dataDir, secret }: Pick<Settings, 'dataDir' | 'secret'>,
  { now, say }: { now: Temporal.Instant; say: (line: string) => void },
): AsyncGenerator<CopiedEntry> {
  const secrets = readFileSync(join(dataDir, 'secrets.json'));
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const about: AboutBackup = {
    madeAt: now.toString(),
    postgres: String(Math.floor(Number(rows[0]?.version) / 10_000)),
    machine: `${process.platform}-${process.arch}`,
    secretMark: secretMark(secret),
    holdsSecret: JSON.parse(secrets.toString()).application === secret,
  };
  yield inMemory(ABOUT, Buffer.from(JSON.stringify(about)));
  yield inMemory('secrets.json', secrets);
  const copied = new Set<string>();
  yield* storedFiles(dataDir, copied);
  for await (const entry of copyCluster(client, clusterFolder(dataDir, databaseAccount(), say)))
    yield { ...entry, path: `cluster/${entry.path}` };
  yield* storedFiles(dataDir, copied);
}

async function* storedFiles(dataDir: string, copied: Set<string>): AsyncGenerator<CopiedEntry> {
  const root = join(dataDir, 'files');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(dataDir.length + 1);
    if (!entry.isFile() || path.startsWith('files/unfinished/') || copied.has(path)) continue;
    const found = await stat(join(dataDir, path)).catch(() => undefined);
    if (!found) continue;
    copied.add(path);
    yield { path, size: found.size, bytes: firstBytes(join(dataDir, path), found.size) };
  }
}
