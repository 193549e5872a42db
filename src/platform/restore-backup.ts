import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chown, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ArchiveSize, BrokenBackup, readArchive } from './backup-archive.ts';
import { type Account, databaseAccount } from './embedded-account.ts';
import { clusterFolder } from './embedded-cluster.ts';
import { ABOUT, AboutBackup, secretMark } from './make-backup.ts';

/** A whole backup that must not be laid out here; the message says what to do. */
export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
}

/** The major version of the server that the product brings. */
const POSTGRES = '18';

/**
 * Lays a backup out as the data folder `dataDir`, which must be absent or empty; the next start recovers from it. Until everything has been checked, only a folder beside it exists.
 * Throws `CannotRestore`, `BrokenBackup`.
 */
export async function restoreBackup(
  dataDir: string,
  options: { path: string; passphrase?: string; secret: string | undefined; say: (line: string) => void },
): Promise<ArchiveSize & { about: AboutBackup }> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new CannotRestore(`${dataDir} is not empty. Set DATA_DIR to a new folder, or move the old one away.`);
  const account = databaseAccount();
  const unfinished = join(dirname(dataDir), `.${basename(dataDir)}.restoring`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    const size = await readArchive(options.path, unfinished, options.passphrase);
    const about = readAbout(unfinished);
    assertFits(about, options.secret);
    rmSync(join(unfinished, ABOUT));
    await settle(unfinished, dataDir, { account, say: options.say });
    return { ...size, about };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function readAbout(folder: string): AboutBackup {
  if (!existsSync(join(folder, ABOUT))) throw new BrokenBackup('The backup does not say what it is of.');
  return AboutBackup.parse(JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')));
}

function assertFits(about: AboutBackup, secret: string | undefined): void {
  const machine = `${process.platform}-${process.arch}`;
  if (about.postgres !== POSTGRES || about.machine !== machine)
    throw new CannotRestore(
      `This backup is of PostgreSQL ${about.postgres} on ${about.machine}; here it needs PostgreSQL ${POSTGRES} on ${machine}.`,
    );
  if (!about.holdsSecret && (secret === undefined || secretMark(secret) !== about.secretMark))
    throw new CannotRestore('The files of this backup were sealed with a ZACHET_SECRET that was set from outside: set the same one here.');
}

/** The cluster may have to live elsewhere than beside the files; what makes the folder a data folder comes last. */
async function settle(
  unfinished: string,
  dataDir: string,
  to: { account: Account | undefined; say: (line: string) => void },
): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: to.account ? 0o711 : 0o700 });
  const cluster = clusterFolder(dataDir, to.account, to.say);
  move(join(unfinished, 'cluster'), cluster);
  if (to.account) await own(cluster, to.account);
  if (existsSync(join(unfinished, 'files'))) renameSync(join(unfinished, 'files'), join(dataDir, 'files'));
  renameSync(join(unfinished, 'secrets.json'), join(dataDir, 'secrets.json'));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

async function own(folder: string, { uid, gid }: Account): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid);
}
