import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { boundaryViolations } from './boundaries.ts';
import { generate } from './generate.ts';
import { licenceProblems } from './licences.ts';
import { messageProblems } from './messages.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  /** What is wrong; empty when nothing is. */
  readonly problems: () => Promise<string>;
}

/** The programs of npm packages; `node` among them, so that every check runs on the run time of the project. */
const BIN = new URL('../node_modules/.bin/', import.meta.url).pathname;

/** The first ones make files that the others read. */
const PREPARATIONS: Check[] = [
  { name: 'texts compile', problems: () => program('node', 'scripts/compile-messages.ts') },
  { name: 'types of routes', problems: () => program('react-router', 'typegen') },
];
const CHECKS: Check[] = [
  { name: 'types', problems: () => program('tsc', '--noEmit', '--pretty', 'false') },
  { name: 'format and lint', problems: () => program('biome', 'ci', '--diagnostic-level=error', '--colors=off') },
  { name: 'promises and cycles', problems: () => program('oxlint', '--type-aware', '--quiet') },
  { name: 'boundaries', problems: async () => (await boundaryViolations(['src', 'chaos'])).join('\n') },
  { name: 'dead code', problems: () => program('knip', '--no-progress') },
  { name: 'licences', problems: async () => licenceProblems().join('\n') },
  { name: 'documents of the procedures', problems: () => program('node', 'scripts/procedure-docs.ts', '--check') },
  { name: 'generated files', problems: staleFiles },
  { name: 'texts complete', problems: async () => messageProblems().join('\n') },
];

export async function runChecks(): Promise<Tally> {
  let failed = 0;
  for (const { name, problems } of [...PREPARATIONS, ...CHECKS]) {
    const startedAt = performance.now();
    const found = await problems().catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${found ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`);
    if (found) {
      failed += 1;
      console.log(found.replace(/^/gm, '    '));
    }
  }
  return { passed: PREPARATIONS.length + CHECKS.length - failed, failed };
}

async function program(name: string, ...parameters: string[]): Promise<string> {
  const child = spawn(BIN + name, parameters, {
    env: { ...process.env, PATH: `${BIN}:${process.env.PATH}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return code === 0 ? '' : `${out}${err}`.trim() || `${name} ended with code ${code}`;
}

async function staleFiles(): Promise<string> {
  const stale = Object.entries(await generate()).filter(([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content);
  return stale
    .map(([path]) => `${path} does not follow from migrations/: run npm run generate, look at the difference, commit it`)
    .join('\n');
}

if (import.meta.main) {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
