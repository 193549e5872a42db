import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundaryViolations } from '../scripts/boundaries.ts';
import { scratchFolder } from './setup/scratch.ts';

const MODULES = {
  'src/platform/clock.ts': 'export const clock = 1;',
  'src/accounts/index.ts': "import { clock } from '#platform/clock.ts';\nexport const accounts = clock;",
  'src/accounts/accounts.db.ts': 'export const rows = 1;',
  'src/payments/index.ts': "import { accounts } from '#accounts/index.ts';\nexport const payments = accounts;",
};

async function violationsWith(path: string, source: string): Promise<string[]> {
  using folder = scratchFolder();
  cpSync('package.json', join(folder.path, 'package.json'));
  for (const [name, text] of Object.entries({ ...MODULES, [path]: source })) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  return (await boundaryViolations(['src'], folder.path)).map((line) => line.split(':')[0] ?? '');
}

describe('the check of the layers', () => {
  it('passes imports of front doors above and of single files of the platform', async () => {
    expect(
      await violationsWith('src/exams/index.ts', "import { payments } from '#payments/index.ts';\nexport const exams = payments;"),
    ).toEqual([]);
  });

  it.each([
    ['a layer below', 'src/accounts/bad.ts', '#payments/index.ts', 'accounts-imports-only-layers-above-it'],
    ['a business word in the platform', 'src/platform/bad.ts', '#accounts/index.ts', 'platform-imports-only-layers-above-it'],
    ['the inside of another capability', 'src/payments/bad.ts', '#accounts/accounts.db.ts', 'only-the-front-door'],
    ['I/O among the rules', 'src/procedures/bad.ts', 'node:fs', 'procedures-do-no-io'],
  ])('finds %s', async (_what, path, target, rule) => {
    expect(await violationsWith(path, `import * as bad from '${target}';\nexport const used = bad;`)).toContain(rule);
  });
});
