import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { scratchFolder } from '../tests/setup/scratch.ts';
import { databaseTypes } from './database-types.ts';
import { describeSchema } from './schema-dump.ts';

/** Files that follow from the migrations. `npm run check` compares them with the committed ones. */
export interface GeneratedFiles {
  readonly 'src/database.generated.ts': string;
  readonly 'docs/schema.txt': string;
}

export async function generate(): Promise<GeneratedFiles> {
  using folder = scratchFolder();
  const server = await startEmbeddedPostgres({ dataDir: join(folder.path, 'data'), say: console.error, durable: false });
  try {
    await migrate(server.database.owner);
    return {
      'src/database.generated.ts': databaseTypes(server.database.owner, folder.path),
      'docs/schema.txt': await describeSchema(server.database.owner),
    };
  } finally {
    await server.stop();
  }
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(await generate())) writeFileSync(new URL(`../${path}`, import.meta.url), content);
}
