import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../tests/setup/scratch.ts';
import { runChecks, type Tally } from './check.ts';

const BIN = new URL('../node_modules/.bin/', import.meta.url).pathname;

/** Runs a test runner that also writes its results as JSON. A runner that failed without a failed test counts as one failure. */
async function runner(
  name: string,
  parameters: string[],
  env: NodeJS.ProcessEnv,
  results: string,
  count: (json: unknown) => Tally,
): Promise<Tally> {
  const child = spawn(BIN + name, parameters, {
    env: { ...process.env, ...env, PATH: `${BIN}:${process.env.PATH}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const { passed, failed } = readTally(results, count);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function readTally(path: string, count: (json: unknown) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function ofVitest(json: unknown): Tally {
  const { numPassedTests, numFailedTests } = json as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function ofPlaywright(json: unknown): Tally {
  const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

const scratch = scratchFolder();
const vitestResults = join(scratch.path, 'vitest.json');
const playwrightResults = join(scratch.path, 'playwright.json');
const tallies: [string, Tally][] = [];
try {
  tallies.push(['checks', await runChecks()]);
  const vitest = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestResults}`];
  tallies.push(['unit and integration tests', await runner('vitest', vitest, {}, vitestResults, ofVitest)]);
  const playwright = ['test', '--reporter=line,json'];
  tallies.push([
    'journeys in the browser',
    await runner('playwright', playwright, { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightResults }, playwrightResults, ofPlaywright),
  ]);
} finally {
  scratch[Symbol.dispose]();
}
for (const [name, { passed, failed }] of tallies) console.log(`${name}: ${passed} passed, ${failed} failed`);
const sum = (of: keyof Tally) => tallies.reduce((total, [, tally]) => total + tally[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
