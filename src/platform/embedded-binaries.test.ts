import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { restoreSymlinks } from './embedded-binaries.ts';

it('the libraries of PostgreSQL get the links that an install without scripts has left out, and keep those they have', () => {
  const root = mkdtempSync(join(tmpdir(), 'zachet-links-'));
  mkdirSync(join(root, 'native', 'lib'), { recursive: true });
  writeFileSync(join(root, 'native', 'lib', 'libpq.so.5.18'), 'the library');
  writeFileSync(
    join(root, 'native', 'pg-symlinks.json'),
    JSON.stringify(['libpq.so', 'libpq.so.5'].map((name) => ({ source: 'native/lib/libpq.so.5.18', target: `native/lib/${name}` }))),
  );
  restoreSymlinks(root);
  restoreSymlinks(root);
  expect(['libpq.so', 'libpq.so.5'].map((name) => readFileSync(join(root, 'native', 'lib', name), 'utf8'))).toEqual([
    'the library',
    'the library',
  ]);
  rmSync(root, { recursive: true });
});
