import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** PostgreSQL refuses to run as root, so root lends it this account. `undefined`: run as whoever we are. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Something about the machine that only its operator can mend. The message says how; the process ends with code 2. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export function databaseAccount(): Account | undefined {
  const uid = process.getuid?.();
  if (uid === 0) return findAccount('postgres') ?? createAccount('postgres');
  if (!hasName()) {
    throw new CannotStart(
      `PostgreSQL needs a named account, and uid ${uid} has no line in /etc/passwd. Run as root:\n` +
        `  echo 'zachet:x:${uid}:${process.getgid?.()}:Zachet:/tmp:/usr/sbin/nologin' >> /etc/passwd`,
    );
  }
  return undefined;
}

/** Whether the account may enter every folder on the way to `path` and use it as `right` says. */
export function mayUse(account: Account | undefined, path: string, right: 'x' | 'w'): boolean {
  const probe = spawnSync('/bin/sh', ['-c', `test -${right} "$1"`, 'sh', path], { ...account, cwd: '/', stdio: 'ignore' });
  return probe.status === 0;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function createAccount(name: string): Account {
  const line = `useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin ${name}`;
  const [command = '', ...parameters] = line.split(' ');
  try {
    execFileSync(command, parameters, { stdio: 'pipe' });
  } catch (error) {
    throw new CannotStart(
      `PostgreSQL must not run as root and the account "${name}" could not be made (${String(error)}). Run:\n  ${line}`,
    );
  }
  const account = findAccount(name);
  if (!account) throw new CannotStart(`The account "${name}" was made but is not in /etc/passwd. Make it with:\n  ${line}`);
  return account;
}
