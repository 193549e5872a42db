import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Account, CannotStart, databaseAccount } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { clusterFolder, initialiseCluster, plainEnvironment } from './embedded-cluster.ts';
import { connectAsSuperuser, holdApplicationLock, takeApplicationLock } from './embedded-lock.ts';
import { findPostmaster, forgetDeadPostmaster, isAlive, type Postmaster, SOCKET_FOLDER_PREFIX } from './embedded-postmaster.ts';
import { type DatabaseRole, makeRolesAndDatabase } from './embedded-roles.ts';
import { keptSecrets, type Secrets } from './embedded-secrets.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly say: (line: string) => void;
  /** `false` only for clusters that are thrown away after a test: no fsync. */
  readonly durable?: boolean;
  /** For commands of the operator: use the server of a running application, too; only a server that nobody else uses is stopped by `stop`. */
  readonly share?: boolean;
}

export interface EmbeddedPostgres {
  /** Connection strings per role; `superuser` is connected to the database `postgres`. */
  readonly database: { owner: string; app: string; auth: string; worker: string; superuser: string };
  /** Resolves when the server is gone, asked or not. */
  readonly gone: Promise<void>;
  /** Call after every client has drained: ends the sessions that are left, and waits for the server to end. */
  stop(): Promise<void>;
}

const STARTING_TAKES_AT_MOST_MS = 60_000;

/** Starts the server of this data folder, or adopts the one that a killed application left behind.
 *  Throws `CannotStart`: another application uses the folder, or the machine lacks something. */
export async function startEmbeddedPostgres({
  dataDir: given,
  say,
  durable = true,
  share = false,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  mkdirSync(given, { recursive: true, mode: account ? 0o711 : 0o700 });
  const dataDir = realpathSync(given);
  const binaries = findBinaries(account, say);
  const secrets = keptSecrets(dataDir);
  const cluster = clusterFolder(dataDir, account, say);
  initialiseCluster(binaries, cluster, { account, password: secrets.superuser, durable });

  const { postmaster, client } = await reachServer(binaries, cluster, { account, password: secrets.superuser, durable });
  const alone = await takeApplicationLock(client);
  if (!alone) await client.end();
  if (!alone && !share) throw new CannotStart(`Zachet is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`);
  if (alone) await makeRolesAndDatabase(client, secrets);
  return {
    database: urlsOf(postmaster, secrets),
    gone: alone ? holdApplicationLock(client, postmaster, secrets.superuser) : untilGone(postmaster.pid, { keepsProcess: false }),
    stop: async () => {
      if (alone) await stopServer(postmaster);
    },
  };
}

function urlsOf({ socketFolder }: Postmaster, secrets: Secrets): EmbeddedPostgres['database'] {
  const url = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@${encodeURIComponent(socketFolder)}:5432/${name}`;
  const of = (role: DatabaseRole) => url(`zachet_${role}`, secrets[role], 'zachet');
  return {
    owner: of('owner'),
    app: of('app'),
    auth: of('auth'),
    worker: of('worker'),
    superuser: url('postgres', secrets.superuser, 'postgres'),
  };
}

async function stopServer(postmaster: Postmaster): Promise<void> {
  if (isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGINT');
  await untilGone(postmaster.pid);
  rmSync(postmaster.socketFolder, { recursive: true, force: true });
}

interface Reach {
  readonly account: Account | undefined;
  readonly password: string;
  readonly durable: boolean;
}

/** Repeats, because after a kill old backends may hold the cluster for a moment, and a server that is starting or stopping answers nobody. */
async function reachServer(binaries: Binaries, cluster: string, reach: Reach): Promise<{ postmaster: Postmaster; client: pg.Client }> {
  const deadline = performance.now() + STARTING_TAKES_AT_MOST_MS;
  let output = '';
  while (performance.now() < deadline) {
    const postmaster = findPostmaster(cluster);
    const client = postmaster && (await connectOrWait(postmaster, reach.password));
    if (postmaster && client) return { postmaster, client };
    if (!postmaster) output = await startServer(binaries, cluster, reach);
    else await pause(30);
  }
  throw new CannotStart(`PostgreSQL did not start within ${STARTING_TAKES_AT_MOST_MS / 1000} s on ${cluster}:\n${output}`);
}

/** Resolves as soon as the server has written its pid file or has ended; what it printed is the answer. */
async function startServer({ postgres }: Binaries, cluster: string, { account, durable }: Reach): Promise<string> {
  forgetDeadPostmaster(cluster);
  const socketFolder = privateSocketFolder(account);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: durable ? 'on' : 'off',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    // messages, details and statements quote values that people typed; the product logs the code of each error itself
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_parameter_max_length_on_error: '0',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const parameters = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // A process group of its own: Ctrl-C in the terminal must not stop the database before the application has drained.
  const child = spawn(postgres, parameters, {
    ...account,
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  let ended = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-4000);
  });
  child.once('error', (error) => {
    output += error.message;
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  (child.stderr as Socket).unref();
  while (!ended && findPostmaster(cluster)?.pid !== child.pid) await pause(5);
  if (ended) {
    rmSync(socketFolder, { recursive: true, force: true });
    await pause(200);
  }
  return output;
}

/** The path of a socket has at most 107 bytes, so it cannot live in the data folder. */
function privateSocketFolder(account: Account | undefined): string {
  const base = account || tmpdir().length > 60 ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(base, SOCKET_FOLDER_PREFIX));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Undefined while the server starts or stops; a wrong password is thrown, waiting would not help. */
async function connectOrWait(postmaster: Postmaster, password: string): Promise<pg.Client | undefined> {
  try {
    return await connectAsSuperuser(postmaster, password);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) throw error;
    return undefined;
  }
}

async function untilGone(pid: number, { keepsProcess } = { keepsProcess: true }): Promise<void> {
  while (isAlive(pid)) await pause(20, undefined, { ref: keepsProcess });
}
