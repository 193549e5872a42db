import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

export const SOCKET_FOLDER_PREFIX = 'zachet-socket-';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/** The server that runs on this cluster now, whoever started it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  return isPostgresOn(pid, cluster) ? { pid, socketFolder: lines[4]?.trim() ?? '' } : undefined;
}

/** After a restart of a container the recorded pid may belong to a stranger, and PostgreSQL would refuse to start because of it.
 *  The private folder of the dead server's socket goes, too. */
export function forgetDeadPostmaster(cluster: string): void {
  const lines = readPidFile(cluster);
  if (!lines || isPostgresOn(Number(lines[0]), cluster)) return;
  const socketFolder = lines[4]?.trim() ?? '';
  if (basename(socketFolder).startsWith(SOCKET_FOLDER_PREFIX)) rmSync(socketFolder, { recursive: true, force: true });
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    return !state?.startsWith('Z');
  } catch {
    return false;
  }
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

function isPostgresOn(pid: number, cluster: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return (command[0] ?? '').endsWith('postgres') && command.includes(cluster);
  } catch {
    return false;
  }
}
