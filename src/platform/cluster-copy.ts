import { type Dirent, existsSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** A file or an empty folder on its way into an archive; `size` is exactly what `bytes` gives. */
export interface CopiedFile {
  readonly path: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}
export type CopiedEntry = CopiedFile | { readonly path: string; readonly folder: true };

/** Rebuilt by the server at its start; their folders must exist, empty. */
const EMPTIED = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'log',
]);
/** Says how this very server runs; a copy must not have them. */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map', 'current_logfiles']);
const CONTROL_FILE = 'global/pg_control';
const PIECE = 1 << 20;

/**
 * The files of a running cluster, so that a server started on them comes up as it was at the end of the copy
 * (PostgreSQL 18, "Making a Base Backup Using the Low Level API"). `client` is a superuser of that server; it holds the log back by a temporary slot.
 */
export async function* copyCluster(client: pg.Client, cluster: string): AsyncGenerator<CopiedEntry> {
  await client.query(`select pg_create_physical_replication_slot('zachet_backup', true, true)`);
  try {
    await client.query(`select pg_backup_start('zachet', true)`);
    yield* copyFolder(cluster, '');
    yield* copyFile(cluster, CONTROL_FILE);
    const { rows } = await client.query<{ labelfile: string; last: string }>(
      `select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
    );
    const [stopped] = rows;
    const first = stopped?.labelfile.match(/START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/)?.[1];
    if (!stopped || !first) throw new Error('the label of the backup does not name its first log file');
    yield inMemory('backup_label', Buffer.from(stopped.labelfile));
    for (const name of (await readdir(join(cluster, 'pg_wal'))).filter((file) => isBetween(file, first, stopped.last)).sort())
      yield* copyFile(cluster, `pg_wal/${name}`);
  } finally {
    await client.query(`select pg_drop_replication_slot('zachet_backup')`).catch(() => {}); // it goes with the session, too
  }
}

const isBetween = (name: string, first: string, last: string) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last;

async function* copyFolder(cluster: string, folder: string): AsyncGenerator<CopiedEntry> {
  const entries = (await readdir(join(cluster, folder), { withFileTypes: true })).filter((entry) => isCopied(folder, entry));
  if (folder) yield { path: folder, folder: true };
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && EMPTIED.has(path)) yield { path, folder: true };
    else if (entry.isDirectory()) yield* copyFolder(cluster, path);
    else if (entry.isFile() && path !== CONTROL_FILE) yield* copyFile(cluster, path);
  }
  if (folder === '' && existsSync(join(cluster, 'pg_wal'))) yield { path: 'pg_wal/archive_status', folder: true };
}

function isCopied(folder: string, { name }: Dirent): boolean {
  return !(folder === '' && LEFT_OUT.has(name)) && !name.startsWith('pgsql_tmp') && name !== 'pg_internal.init';
}

/** Nothing where the file has gone meanwhile: the log tells the restored server that it was dropped. */
async function* copyFile(root: string, path: string): AsyncGenerator<CopiedEntry> {
  const found: Stats | undefined = await stat(join(root, path)).catch(() => undefined);
  if (found) yield { path, size: found.size, bytes: firstBytes(join(root, path), found.size) };
}

/** The first `size` bytes of a file that is being written to; zeros where it was cut off, which the log repairs. */
export async function* firstBytes(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file: FileHandle | undefined = await open(path).catch(() => undefined);
  try {
    for (let at = 0; at < size; ) {
      const piece = Buffer.alloc(Math.min(PIECE, size - at));
      await file?.read(piece, 0, piece.length, at);
      yield piece;
      at += piece.length;
    }
  } finally {
    await file?.close();
  }
}

export function inMemory(path: string, bytes: Uint8Array): CopiedFile {
  async function* once() {
    yield bytes;
  }
  return { path, size: bytes.length, bytes: once() };
}
