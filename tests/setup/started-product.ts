import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const ROOT = new URL('../../', import.meta.url).pathname;
const START = [process.execPath, 'src/start.mjs'] as const;

export interface StartedProduct {
  readonly url: string;
  readonly pid: number;
  /** What it has printed until now. */
  output(): string;
  /** Sends the signal and answers the exit code once it has ended. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/**
 * What `npm start` runs, with this environment, as soon as it has printed its address. Rejects with its output when it ends before.
 * @param hear  gets what it prints, as it comes.
 * @param command  `['npm', 'start']` puts npm itself before it, and signals go to npm.
 */
export async function startProduct(
  env: Record<string, string>,
  hear: (text: string) => void = () => {},
  [program, ...parameters]: readonly [string, ...string[]] = START,
): Promise<StartedProduct> {
  const port = env.PORT ?? String(await freePort());
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: { ...ownEnvironment(), PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        hear(text);
        if (output.includes('Остановить: Ctrl-C')) resolve();
      });
  });
  const first = await Promise.race([ready.then(() => 'ready' as const), ended]);
  if (first !== 'ready') throw new DidNotStart(first, output);
  return {
    url: `http://localhost:${port}`,
    pid: pidOf(child),
    output: () => output,
    ended,
    end: (signal = 'SIGTERM') => signalAndWait(child, signal, ended),
  };
}

export class DidNotStart extends Error {
  override readonly name = 'DidNotStart';
  readonly code: number | null;

  constructor(code: number | null, output: string) {
    super(output);
    this.code = code;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Without what the developer has set for a product of his own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(DATABASE_|SMTP_|S3_|CLAMD_|ZACHET_|PUBLIC_URL|TRUSTED_PROXIES|HOST|PORT|DATA_DIR|NODE_ENV|VITEST|TEST$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('not started');
  return pid;
}

async function signalAndWait(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>): Promise<number | null> {
  child.kill(signal);
  return await ended;
}
