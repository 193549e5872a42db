import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testDatabase } from '../setup/database.ts';

it('the command shows what a table changes, keeps it as a draft unless told to approve, and says by its code how it ended', async () => {
  const { app, auth, worker } = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'zachet-cli-'));
  const env = {
    ...process.env,
    DATABASE_URL: app,
    DATABASE_AUTH_URL: auth,
    DATABASE_WORKER_URL: worker,
    DATA_DIR: folder,
    ZACHET_SECRET: 'a secret of tests that is long enough',
    PUBLIC_URL: 'http://localhost:3000',
  };
  const file = join(folder, 'table.xml');
  writeFileSync(file, '<calendar year="2027" country="kz"><days><day d="01.01" t="1"/></days></calendar>');
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; told: string }>((resolve) => {
      execFile('node', ['src/cli.ts', 'calendar', 'import', ...args], { env }, (error, out, told) =>
        resolve({ code: error ? Number(error.code) : 0, out, told }),
      );
    });
  const draft = await run(file, '--json');
  expect(draft, draft.told).toMatchObject({ code: 0 });
  expect(JSON.parse(draft.out)).toMatchObject({ country: 'kz', year: 2027, version: 2, inForceAs: null, openTerms: { open: 0 } });
  expect(await run(file, '--approve')).toMatchObject({ code: 0, out: expect.stringContaining('in force as kz-2') });
  expect(await run(file, '--country', 'ru')).toMatchObject({ code: 1, told: expect.stringContaining('of another country') });
  expect(await run(join(folder, 'none.xml'))).toMatchObject({ code: 1, told: expect.stringContaining('none.xml') });
}, 60_000);
