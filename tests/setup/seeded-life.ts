import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { CouncilLife } from '../../src/demo/council-life.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { buildDeps } from '../../src/deps.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from './database.ts';

/** A site whose only councils are those of these lives, filled before the tests of the file and gone after them. */
export async function seededLife(...lives: readonly CouncilLife[]) {
  const config = {
    dataDir: mkdtempSync(join(tmpdir(), 'zachet-life-')),
    demo: true,
    secret: 'a secret of tests that is long enough',
    publicUrl: 'http://localhost:3000',
    database: await testDatabase(),
  };
  const { deps, close } = buildDeps(config, { log: createLog('silent') });
  beforeAll(async () => {
    await seedDemo(config, lives);
  }, 240_000);
  afterAll(async () => {
    await close();
    rmSync(config.dataDir, { recursive: true, force: true });
  });
  return { deps, system: deps.as(SYSTEM) };
}
