import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermissive, licenceProblems } from '../scripts/licences.ts';
import { scratchFolder } from './setup/scratch.ts';

describe('a licence', () => {
  it.each([['MIT'], ['MIT AND OFL-1.1'], ['(MIT AND Zlib)'], ['(MIT OR GPL-3.0-or-later)'], ['Apache-2.0 WITH LLVM-exception']])(
    '%s asks for no more than a notice',
    (expression) => expect(isPermissive(expression)).toBe(true),
  );

  it.each([
    ['GPL-3.0-only'],
    ['MIT AND LGPL-3.0-or-later'],
    ['AGPL-3.0-only OR SSPL-1.0'],
    ['SEE LICENSE IN LICENSE'],
    ['UNLICENSED'],
    [''],
  ])('%s asks for more', (expression) => expect(isPermissive(expression)).toBe(false));
});

describe('the installed packages', () => {
  it('are named where a licence asks for more, is missing, or differs from the one that was excepted; what only develops is not', () => {
    using folder = scratchFolder();
    install(folder.path, { good: 'MIT', copyleft: 'GPL-3.0-only', silent: null, lightningcss: 'GPL-3.0-only', tool: 'GPL-3.0-only' }, [
      'tool',
    ]);
    expect(licenceProblems(folder.path).map((problem) => problem.split(';')[0])).toEqual([
      'copyleft: GPL-3.0-only',
      'silent: names no licence',
      'lightningcss: GPL-3.0-only',
    ]);
  });

  it('cannot be judged where there are none', () => {
    using folder = scratchFolder();
    install(folder.path, {}, []);
    expect(() => licenceProblems(folder.path)).toThrow('npm ci');
  });
});

function install(root: string, licences: Record<string, string | null>, development: string[]): void {
  const packages = Object.keys(licences).map((name) => [`node_modules/${name}`, { dev: development.includes(name) }] as const);
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...Object.fromEntries(packages) } }));
  for (const [name, license] of Object.entries(licences)) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, ...(license && { license }) }));
  }
}
