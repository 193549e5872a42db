import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Handed, ParserTasks } from './parser-thread.ts';

/** The parsers' answer, or why there is none: the time was over, or the thread died of the file. */
export type Outcome<T> = { done: true; value: T } | { done: false; reason: 'out_of_time' | 'crashed' };

const THREADS = Math.max(1, Math.min(2, availableParallelism()));
const IDLE_MILLISECONDS = 15_000;
/** Of the JavaScript heap of one thread. pdfium's and libvips' own memory is bounded by the limits on pixels and bytes. */
const HEAP_MEGABYTES = 512;

let pool: Piscina | undefined;
let free = THREADS;
const waiting: (() => void)[] = [];

export function startInspectionPool(): Piscina {
  pool ??= new Piscina({
    filename: threadFile(),
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    execArgv: [],
  });
  return pool;
}

/** What is still being parsed ends as `crashed`. The next call of `inThread` starts a new pool. */
export async function stopInspectionPool(): Promise<void> {
  const stopping = pool;
  pool = undefined;
  await stopping?.destroy();
}

/** Runs a parser in a thread, which is ended after `milliseconds`. Waiting for a free thread does not count. */
export async function inThread<Name extends keyof ParserTasks>(
  name: Name,
  task: Parameters<ParserTasks[Name]>[0],
  milliseconds: number,
): Promise<Outcome<Awaited<ReturnType<ParserTasks[Name]>>>> {
  await takeThread();
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const used = startInspectionPool();
    const { value, spent } = (await used.run(task, { name, signal })) as Handed<Awaited<ReturnType<ParserTasks[Name]>>>;
    if (spent) await retire(used);
    return { done: true, value };
  } catch {
    return { done: false, reason: signal.aborted ? 'out_of_time' : 'crashed' };
  } finally {
    giveThreadBack();
  }
}

/** Memory of WebAssembly comes back when its thread ends: the pool ends after what still runs in it, the next task starts another. */
async function retire(used: Piscina): Promise<void> {
  if (pool !== used) return;
  pool = undefined;
  await used.close();
}

async function takeThread(): Promise<void> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function giveThreadBack(): void {
  const next = waiting.shift();
  if (next) next();
  else free += 1;
}

/** Found through the package's own imports, so it is the same file from the source and from a built server. */
const threadFile = () => pathToFileURL(createRequire(import.meta.url).resolve('#documents/parser-thread.ts')).href;
