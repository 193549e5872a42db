import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seedDemo } from '../../src/demo/seed.ts';
import { testDatabase } from '../setup/database.ts';

it('fills', { timeout: 120_000 }, async () => {
  const database = await testDatabase();
  const t = performance.now();
  expect(
    await seedDemo({
      dataDir: mkdtempSync(join(tmpdir(), 'zachet-files-')),
      demo: true,
      secret: 'a secret of tests that is long enough',
      publicUrl: 'http://localhost:3000',
      database,
    }),
  ).toBe(true);
  console.log('took', performance.now() - t);
});
