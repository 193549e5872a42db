import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Account, databaseAccount } from '../src/platform/embedded-account.ts';
import { findBinaries } from '../src/platform/embedded-binaries.ts';
import { clusterFolder, initialiseCluster, plainEnvironment } from '../src/platform/embedded-cluster.ts';
import { forgetDeadPostmaster } from '../src/platform/embedded-postmaster.ts';
import type { Chance } from './random.ts';

/** How a database dies: its whole server, its first process alone, or one of its sessions, after which PostgreSQL itself starts all of them anew. */
export const DATABASE_DEATHS = ['server', 'postmaster', 'session'] as const;
export type DatabaseDeath = (typeof DATABASE_DEATHS)[number];

/** One PostgreSQL on a fixed port of this machine: whatever kills it, it is started again at the same address, as a supervisor would. */
export interface Cluster {
  /** Of the administrator, to the product's database. */
  readonly adminUrl: string;
  kill(death: DatabaseDeath, chance: Chance): void;
  stop(): Promise<void>;
}

const PASSWORD = 'a password of a database that is thrown away';
const AGAIN_AFTER_MS = 150;

export async function startCluster(dataDir: string, port: number): Promise<Cluster> {
  const account = databaseAccount();
  const binaries = findBinaries(account, () => {});
  const folder = clusterFolder(dataDir, account, () => {});
  initialiseCluster(binaries, folder, { account, password: PASSWORD, durable: true });
  const url = (name: string) => `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;
  let stopping = false;
  const start = () => {
    if (stopping) return;
    forgetDeadPostmaster(folder);
    server = launch(binaries.postgres, { folder, port, account });
    // while old sessions still hold its memory, the new server ends at once and is started again
    server.once('exit', () => setTimeout(start, AGAIN_AFTER_MS));
  };
  start();
  await untilReached(url('postgres'));
  await makeDatabase(url('postgres'));
  return {
    adminUrl: url('zachet'),
    kill(death, chance) {
      const pid = server?.pid;
      if (pid === undefined) return;
      const children = childrenOf(pid);
      if (death === 'server') for (const one of [pid, ...children]) end(one);
      else if (death === 'postmaster') end(pid);
      else {
        const sessions = children.filter((one) => commandOf(one).includes('zachet_'));
        end(sessions.length > 0 ? chance.pick(sessions) : pid);
      }
    },
    async stop() {
      stopping = true;
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      if (server?.exitCode !== null || !server.kill('SIGINT')) return;
      await ended;
    },
  };
}

function launch(program: string, { folder, port, account }: { folder: string; port: number; account: Account | undefined }): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'fatal',
  };
  const parameters = ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return spawn(program, parameters, { ...account, cwd: '/', env: plainEnvironment(), detached: true, stdio: 'ignore' });
}

async function untilReached(url: string): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(100)) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    if (reached) return await client.end();
  }
  throw new Error('PostgreSQL did not start');
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create database zachet');
  await client.end();
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid);
}

function parentOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[1] ?? 0);
}

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended meanwhile
  }
}
