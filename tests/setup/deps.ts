import { mkdtempSync } from 'node:fs';
import { afterAll } from 'vitest';
import { type AppDeps, buildDeps } from '#deps';
import { clockAt } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import { scratchOfRun, testDatabase } from './database.ts';

export interface TestDeps extends AppDeps {
  readonly clock: ReturnType<typeof clockAt>;
}

/** `AppDeps` over the database of this test file, as the product's roles, with a clock that stands at 24 November 2026, 13:00 in Moscow. */
export async function testDeps(at = '2026-11-24T10:00:00Z'): Promise<TestDeps> {
  const database = await testDatabase();
  const clock = clockAt(at);
  const { deps, close } = buildDeps(
    {
      dataDir: mkdtempSync(`${scratchOfRun()}/files-`),
      demo: false,
      secret: 'a secret of tests that is long enough',
      publicUrl: 'http://localhost:3000',
      database,
    },
    { clock, log: createLog('silent') },
  );
  afterAll(close);
  return { ...deps, clock };
}
