import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A web or a worker, as `npm start` starts it, and started again whenever it dies. */
export interface Kept {
  readonly name: string;
  /** For each time that it ended without being killed, what it said last. */
  readonly ownDeaths: readonly string[];
  /** @param awayMs  how long nobody starts it again. */
  kill(awayMs: number): void;
  stop(): Promise<void>;
}

export interface Programme {
  readonly name: string;
  readonly file: 'server.ts' | 'worker.ts';
  readonly env: NodeJS.ProcessEnv;
  /** Each line that it prints. */
  heard(line: string): void;
}

const AGAIN_AFTER_MS = 300;
/** Enough for an error with its stack. */
const LAST_LINES = 14;
const PATIENCE_MS = 30_000;

export function keep({ name, file, env, heard }: Programme): Kept {
  let child: ChildProcess | undefined;
  let stopping = false;
  let away = AGAIN_AFTER_MS;
  const ownDeaths: string[] = [];
  let killNow = () => {};
  const start = () => {
    if (stopping) return;
    const started = launch(file, env);
    child = started;
    let last: string[] = [];
    const hear = (line: string) => {
      last = [...last, line].slice(-LAST_LINES);
      heard(line);
    };
    for (const stream of [started.stdout, started.stderr]) if (stream) createInterface({ input: stream }).on('line', hear);
    let killed = false;
    killNow = () => {
      killed = true;
      started.kill('SIGKILL');
    };
    started.once('exit', () => {
      if (!killed && !stopping) ownDeaths.push(last.join('\n'));
      setTimeout(start, away);
      away = AGAIN_AFTER_MS;
    });
  };
  start();
  return {
    name,
    ownDeaths,
    kill(awayMs) {
      away = Math.max(AGAIN_AFTER_MS, awayMs);
      killNow();
    },
    async stop() {
      stopping = true;
      const last = child;
      if (!last || last.exitCode !== null || last.signalCode !== null) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      last.kill('SIGTERM');
      const timer = setTimeout(() => last.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function launch(file: string, env: NodeJS.ProcessEnv): ChildProcess {
  const source = (path: string) => new URL(`../src/${path}`, import.meta.url);
  return spawn(process.execPath, ['--import', source('start/leash.ts').href, fileURLToPath(source(file))], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
