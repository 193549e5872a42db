import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, environmentOf, readSettings } from '#platform/config.ts';
import { reachDatabase } from '#platform/reach-database.ts';
import { untilServed } from '../src/start/address.ts';
import { bundleWeb } from '../src/start/bundle.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { type FaultyNetwork, openFaultyNetwork } from './faulty-network.ts';
import { watchLog } from './log-watch.ts';
import { type Mailroom, openMailroom } from './mail.ts';
import { type Observer, observe } from './observer.ts';
import { type Kept, keep } from './processes.ts';
import type { Chance } from './random.ts';
import { SECRET } from './roads/theory.ts';
import { seedWorld, type World } from './world.ts';

/** Two web processes and two workers on one PostgreSQL and one folder of files, with a mail server. */
export interface Installation {
  readonly cluster: Cluster;
  readonly webs: readonly string[];
  readonly webProcesses: readonly Kept[];
  readonly workers: readonly Kept[];
  readonly observer: Observer;
  readonly mailroom: Mailroom;
  /** Before the computers of the candidates. */
  readonly hall: FaultyNetwork;
  readonly config: Config;
  readonly world: World;
  /** Errors of the log that no kill explains. */
  failures(): readonly string[];
  stop(): Promise<void>;
}

/** From `port` on: two webs, mail, PostgreSQL, the network of the exam hall. */
export async function install({ port, chance }: { port: number; chance: Chance }): Promise<Installation> {
  await bundleWeb(console.log);
  const folder = mkdtempSync(join(tmpdir(), 'zachet-chaos-'));
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  const postgres = join(folder, 'postgres');
  for (const path of [dataDir, postgres]) mkdirSync(path, { mode: 0o711 });
  const running: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of running.reverse()) await part.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [first, second, smtp, database] = [port, port + 1, port + 2, port + 3];
    const cluster = await startCluster(postgres, database);
    running.push(cluster);
    const mailroom = await openMailroom(smtp, chance);
    running.push(mailroom);
    const own = {
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${first}`,
      TRUSTED_PROXIES: '127.0.0.1',
      SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    };
    const settings = readSettings({
      ...own,
      PORT: String(first),
      DATA_DIR: dataDir,
      DATABASE_URL: cluster.adminUrl,
      ZACHET_DEMO: '1',
      ZACHET_SECRET: SECRET,
    });
    const { config } = await reachDatabase(settings, { say: () => {} });
    const world = await seedWorld(config);
    const observer = observe(cluster.adminUrl);
    running.push({ stop: observer.close });
    const log = watchLog();
    const env = (at: number) => ({ ...plain(process.env), NODE_ENV: 'production', ...own, ...environmentOf({ ...config, port: at }) });
    const programme = (name: string, file: 'server.ts' | 'worker.ts', at: number) => keep({ name, file, env: env(at), heard: log.hear });
    const webProcesses = [programme('web 1', 'server.ts', first), programme('web 2', 'server.ts', second)];
    const workers = [programme('worker 1', 'worker.ts', first), programme('worker 2', 'worker.ts', second)];
    running.push({ stop: async () => void (await Promise.all([...webProcesses, ...workers].map((one) => one.stop()))) });
    await Promise.all([first, second].map((at) => untilServed('127.0.0.1', at)));
    const webs = [first, second].map((at) => `http://localhost:${at}`);
    const hall = await openFaultyNetwork(port + 4, webs, chance);
    running.push(hall);
    return { cluster, webs, webProcesses, workers, observer, mailroom, hall, config, world, failures: () => log.failures(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without what the developer has set for a product of his own. */
const plain = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(DATABASE_|SMTP_|S3_|CLAMD_|ZACHET_|PUBLIC_URL|TRUSTED_PROXIES|HOST|PORT|DATA_DIR|METRICS_|MAIL_)/.test(name),
    ),
  );
