import { BadConfiguration, type Config, environmentOf, readSettings, type Settings } from '#platform/config.ts';
import { CannotStart } from '#platform/embedded-account.ts';
import { MissingRoles } from '#platform/foreign-roles.ts';
import { MigrationRefused } from '#platform/migrate.ts';
import { reachDatabase } from '#platform/reach-database.ts';
import { assertFree, PortInUse, untilServed } from './start/address.ts';
import { bundleWeb } from './start/bundle.ts';
import { greet } from './start/greeting.ts';
import { keepRunning, StartFailed } from './start/kept-process.ts';

const say = (line: string) => console.error(line);

/** What was started, in order; stopped from the last to the first. */
const running: { stop(): Promise<void> }[] = [];
let databaseStarting: Promise<Config> | undefined;
let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
  stopping ??= (async () => {
    await databaseStarting?.catch(() => {}); // half started it could not be stopped
    for (const part of running.reverse()) await part.stop();
  })();
  return stopping;
}

async function start(): Promise<void> {
  const settings = readSettings();
  await assertFree(settings.host, settings.port);
  databaseStarting = withDatabase(settings);
  const [config] = await Promise.all([databaseStarting, bundleWeb(say)]);
  if (stopping) return;
  if (config.demo) await seed(config);
  if (stopping) return;
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
  const env = { NODE_ENV: 'production', ...inherited, ...environmentOf(config) };
  const processes = [keepRunning('server.ts', env, say), keepRunning('worker.ts', env, say)];
  running.push({ stop: async () => void (await Promise.all(processes.map((kept) => kept.stop()))) });
  await Promise.race([untilServed(config.host, config.port), ...processes.map(({ died }) => died)]);
  await greet(config);
}

async function withDatabase(settings: Settings): Promise<Config> {
  const database = await reachDatabase(settings, { say });
  running.push(database);
  void database.gone.then(() => end(1, 'The database has ended on its own; its log is in the folder "log" beside its files.'));
  return database.config;
}

async function seed(config: Config): Promise<void> {
  const { seedDemo } = await import('./demo/seed.ts');
  if (await seedDemo(config, undefined, say)) say('The demo has been filled in.');
}

/** 2: the machine or the configuration must be changed; 1: anything else. */
function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof BadConfiguration || error instanceof CannotStart || error instanceof MissingRoles ? 2 : 1;
}

async function end(code: number, message?: string): Promise<void> {
  if (stopping) return;
  if (message) say(message);
  await stop().catch((error: unknown) => say(String(error)));
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  await start();
} catch (error) {
  const expected = [BadConfiguration, CannotStart, MissingRoles, MigrationRefused, PortInUse, StartFailed].some(
    (kind) => error instanceof kind,
  );
  await end(exitCodeOf(error), expected ? (error as Error).message : String((error as Error)?.stack ?? error));
}
