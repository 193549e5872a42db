import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface KeptProcess {
  /** Asks it to drain and waits; kills it when it does not end in time. */
  stop(): Promise<void>;
  /** Rejects when it dies for the first time; who waits for its first sign of life listens. */
  readonly died: Promise<never>;
}

const DRAIN_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was healthy: its next restart is quick again. */
const HEALTHY_MS = 60_000;

export class StartFailed extends Error {
  override readonly name = 'StartFailed';
}

/** Runs a program of `src/` and starts it again when it dies, each time after a longer pause. */
export function keepRunning(program: string, env: NodeJS.ProcessEnv, say: (line: string) => void): KeptProcess {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  const { promise: died, reject } = Promise.withResolvers<never>();
  died.catch(() => {}); // later deaths are mended by the restart

  const start = () => {
    const startedAt = performance.now();
    child = launch(program, env);
    child.once('exit', (code, signal) => {
      if (stopping) return;
      reject(new StartFailed(`${program} could not start; what it printed above says why.`));
      if (performance.now() - startedAt > HEALTHY_MS) pause = FIRST_PAUSE_MS;
      say(`${program} ended (${signal ?? `code ${code}`}); starting it again in ${pause / 1000} s.`);
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  start();
  return {
    died,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}

/** Detached: Ctrl-C in the terminal reaches only the starter, which stops everything in order. */
function launch(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  return spawn(process.execPath, ['--import', new URL('./leash.ts', import.meta.url).href, file(`../${program}`)], {
    cwd: file('../../'),
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
  await ended;
  clearTimeout(timer);
}
