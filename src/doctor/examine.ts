import pg from 'pg';
import { systemClock } from '#platform/clock.ts';
import type { Settings } from '#platform/config.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { storedFiles } from '../deps.ts';
import { checkDatabase, checkWork } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkConfiguration, checkMail, checkSpace } from './check-machine.ts';
import { bad, type Finding } from './finding.ts';

/** Looks at everything and changes nothing, beside a running product or without it. */
export async function examine(settings: Settings, options: { wholeFiles: boolean; say: (line: string) => void }): Promise<Finding[]> {
  return [
    ...checkConfiguration(settings),
    await checkSpace(settings.dataDir),
    ...(await checkMail(settings.smtpUrl)),
    ...(await examineDatabase(settings, options)),
  ];
}

async function examineDatabase(settings: Settings, options: { wholeFiles: boolean; say: (line: string) => void }): Promise<Finding[]> {
  let server: { url: string; stop(): Promise<void> } | undefined;
  let client: pg.Client | undefined;
  try {
    server = await reach(settings, options.say);
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
    return [
      ...(await checkDatabase(client, systemClock.now)),
      ...(await checkWork(client)),
      await checkFiles(client, storedFiles(settings), { whole: options.wholeFiles }),
    ];
  } catch (error) {
    return [
      bad(
        'database',
        String(error instanceof Error ? error.message : error),
        'see that the server runs and its connection strings are right',
      ),
    ];
  } finally {
    await client?.end();
    await server?.stop();
  }
}

async function reach({ database, dataDir }: Settings, say: (line: string) => void) {
  if (database) {
    if (!database.owner) throw new Error('DATABASE_OWNER_URL is not set, and the application’s role may not look into everything');
    return { url: database.owner, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ dataDir, say, share: true });
  return { url: server.database.superuser.replace(/\/postgres$/, '/zachet'), stop: server.stop };
}
