import type { Config, DatabaseUrls, Settings } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { prepareForeignServer } from './foreign-roles.ts';
import { migrate } from './migrate.ts';

export interface ReachedDatabase {
  readonly config: Config;
  /** Resolves when a server of our own is gone; never for a foreign one. */
  readonly gone: Promise<void>;
  /** Call after every client has drained. */
  stop(): Promise<void>;
}

/** The database of these settings, migrated: the given server, else the embedded one. `share`: for commands beside a running application.
 *  Throws `CannotStart`, `MissingRoles`, `MigrationRefused`. */
export async function reachDatabase(
  settings: Settings,
  options: { say: (line: string) => void; share?: boolean },
): Promise<ReachedDatabase> {
  if (settings.database) {
    await prepare(settings.database, options.say);
    return { config: { ...settings, database: settings.database }, gone: new Promise(() => {}), stop: async () => {} };
  }
  const server = await startEmbeddedPostgres({ ...options, dataDir: settings.dataDir });
  try {
    await migrate(server.database.owner);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { superuser: _superuser, ...database } = server.database;
  return { config: { ...settings, database }, gone: server.gone, stop: server.stop };
}

async function prepare({ owner, ...urls }: DatabaseUrls, say: (line: string) => void): Promise<void> {
  if (owner) await migrate(await prepareForeignServer({ ...urls, owner }));
  else say('DATABASE_OWNER_URL is not set: the database must have been migrated by "npm run -s zachet -- migrate".');
}
