import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, CannotStart, mayUse } from './embedded-account.ts';
import { type Binaries, SYSTEM_HOME } from './embedded-binaries.ts';

/** The folder with the files of the database for this data folder: made on the first call, remembered where it had to live elsewhere. */
export function clusterFolder(dataDir: string, account: Account | undefined, say: (line: string) => void): string {
  const note = join(dataDir, 'cluster-location');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const beside = join(dataDir, 'cluster');
  if (existsSync(join(beside, 'PG_VERSION')) || canHold(dataDir, account)) return beside;
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(SYSTEM_HOME, `${basename(dirname(dataDir)) || 'data'}-`));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'belongs-to'), `${dataDir}\n`);
  writeFileSync(note, `${join(folder, 'cluster')}\n`, { mode: 0o600 });
  say(`PostgreSQL's account cannot enter ${dataDir}; the database is kept in ${folder}.`);
  return join(folder, 'cluster');
}

/** The data folder is ours, so root opens its own last step of the way; folders above it stay as they are. */
function canHold(dataDir: string, account: Account | undefined): boolean {
  if (!account) return true;
  const { mode, uid } = statSync(dataDir);
  if (uid === process.getuid?.()) chmodSync(dataDir, (mode & 0o777) | 0o011);
  return mayUse(account, dataDir, 'x');
}

/** Makes an empty cluster in a folder of its own and gives it its name at the end: an interrupted or simultaneous first start harms nothing. */
export function initialiseCluster(
  { initdb }: Binaries,
  cluster: string,
  { account, password, durable }: { account: Account | undefined; password: string; durable: boolean },
): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = mkdtempSync(`${cluster}-`);
  const passwordFile = join(unfinished, '.password');
  const files = join(unfinished, 'files');
  mkdirSync(files, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile, files]) chownSync(path, account.uid, account.gid);
  const parameters = [
    `--pgdata=${files}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=und',
    ...(durable ? [] : ['--no-sync']),
  ];
  const made = spawnSync(initdb, parameters, { ...account, cwd: '/', env: plainEnvironment(), encoding: 'utf8' });
  try {
    if (made.status !== 0) throw new CannotStart(`initdb failed: ${made.error?.message ?? ''}${made.stderr}`);
    renameSync(files, cluster);
  } catch (error) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(unfinished, { recursive: true });
  }
}

/** Without the caller's `PG…` variables, which would point PostgreSQL's own programs elsewhere. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
