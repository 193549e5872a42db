import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MARKER = `${ROOT}build/.sources`;
const TURN = `\0zachet-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`;
/** What may end in the bundles. */
const SOURCES = [
  'src/*/**/*.*',
  'messages/**/*.json',
  'public/**/*',
  'vite.*.ts',
  'project.inlang/settings.json',
  'vite.config.ts',
  'react-router.config.ts',
  'package-lock.json',
];

/** Builds the web bundle unless `build/` was made from these very sources. Throws with the builder's output. */
export async function bundleWeb(say: (line: string) => void): Promise<void> {
  const sources = hashOfSources();
  if (lastBuilt() === sources) return;
  await oneAtATime(async () => {
    if (lastBuilt() === sources) return;
    say('Building the pages, some seconds …');
    await run('node_modules/.bin/react-router', ['build']);
    writeFileSync(MARKER, sources);
  });
}

/**
 * Two builds at once empty the folder under each other: of the processes that want one, one builds and the others wait for it. The turn is a socket of the kernel's own
 * names, which has no file: whoever dies has given it back.
 */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const turn = createServer();
  for (;;) {
    try {
      await once(turn.listen(TURN), 'listening');
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      await pause(500);
    }
  }
  try {
    await work();
  } finally {
    turn.close();
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: ROOT, exclude: ['src/web/paraglide/**', 'src/{demo,start,cli}/**', '**/*.{test,factory}.ts'] });
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(ROOT + file))
      .update('\0');
  return hash.digest('hex');
}

function lastBuilt(): string | undefined {
  try {
    return readFileSync(MARKER, 'utf8');
  } catch {
    return undefined;
  }
}

async function run(program: string, parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, [ROOT + program, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`The pages could not be built:\n${output}`);
}

if (import.meta.main) await bundleWeb(console.error);
