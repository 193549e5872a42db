import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SPDX names of what lets anybody use, change and pass on a program or a font and asks for no more than a notice. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 WITH LLVM-exception',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

interface Exception {
  /** The field `license` of the package; null: it has none. */
  readonly licence: string | null;
  readonly reason: string;
}

const EXCEPTIONS: Record<string, Exception> = {
  '@img/sharp-libvips-linux-x64': {
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips, the library that sharp loads at run time as a file of its own, unchanged and exchangeable',
  },
  '@inlang/plugin-message-format': { licence: null, reason: 'reads messages/ while building; its repository, opral/inlang, is under MIT' },
  '@lix-js/sdk-linux-x64': { licence: null, reason: 'the native half of @lix-js/sdk, which is under MIT; in use only while building' },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'a table of browsers that a tool of the build reads; no part of the running product' },
  lightningcss: { licence: 'MPL-2.0', reason: 'minifies CSS while building; unchanged, no part of the running product' },
  'lightningcss-linux-x64-gnu': { licence: 'MPL-2.0', reason: 'the native half of lightningcss' },
};

/** The packages of a production install under `root` whose licence asks for more than a notice, one sentence each. Throws when none is installed. */
export function licenceProblems(root: string = process.cwd()): string[] {
  const { packages } = readJson(join(root, 'package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
  const installed = Object.keys(packages).filter(
    (path) => path !== '' && !packages[path]?.dev && existsSync(join(root, path, 'package.json')),
  );
  if (installed.length === 0) throw new Error('No package is installed: run npm ci');
  return installed.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = licenceOf(readJson(join(root, path, 'package.json')));
    if (EXCEPTIONS[name]?.licence === licence || (licence !== null && isPermissive(licence))) return [];
    return [`${name}: ${licence ?? 'names no licence'}; take another library, or give its reason in scripts/licences.ts`];
  });
}

/** An SPDX expression; of `OR` one side is enough. `OR` binds weaker than `AND`; groups inside groups are read as not permissive. */
export function isPermissive(expression: string): boolean {
  const flat = expression.replace(/^\((.*)\)$/, '$1');
  return flat.split(' OR ').some((side) => side.split(' AND ').every((licence) => PERMISSIVE.has(licence.trim())));
}

function licenceOf(manifest: unknown): string | null {
  const { license } = manifest as { license?: string | { type?: string } };
  return (typeof license === 'object' ? license.type : license) ?? null;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
