import type { Command } from 'commander';
import { BadConfiguration, readSettings } from '#platform/config.ts';
import { prepareForeignServer } from '#platform/foreign-roles.ts';
import { migrate } from '#platform/migrate.ts';
import { seedDemo } from '../demo/seed.ts';

export function databaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('Make the roles and bring the database of DATABASE_OWNER_URL to the present schema')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { owner, ...urls } = databaseOf(readSettings());
      if (!owner) throw new BadConfiguration('DATABASE_OWNER_URL is needed to migrate.');
      await migrate(await prepareForeignServer({ ...urls, owner }));
      console.log(json ? JSON.stringify({ migrated: true }) : 'The schema is up to date.');
    });
  program
    .command('seed')
    .description('Fill an empty database')
    .command('demo')
    .description('Invented council, centres, people and applications')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings();
      const seeded = await seedDemo({ ...settings, database: databaseOf(settings) });
      console.log(
        json ? JSON.stringify({ seeded }) : seeded ? 'The demo is in the database.' : 'The database is not empty: nothing was changed.',
      );
    });
}

function databaseOf(settings: ReturnType<typeof readSettings>) {
  if (!settings.database) throw new BadConfiguration('DATABASE_URL is needed here. npm start brings a database of its own.');
  return settings.database;
}
