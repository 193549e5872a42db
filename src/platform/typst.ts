import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TypstDiagnostic {
  readonly message: string;
  /** Template file inside the workspace; null where the compiler does not say. */
  readonly path: string | null;
  /** Counted from 1. */
  readonly line: number | null;
}

/** A template that does not compile, or runs over its time or memory. */
export class TypstError extends Error {
  override readonly name = 'TypstError';
  readonly code: 'template_fails' | 'out_of_time' | 'out_of_memory' | 'process_died';
  readonly diagnostics: readonly TypstDiagnostic[];

  constructor(code: TypstError['code'], diagnostics: readonly TypstDiagnostic[] = []) {
    super([code, ...diagnostics.map(({ path, line, message }) => `${path ?? 'template'}:${line ?? '?'} ${message}`)].join('\n'));
    this.code = code;
    this.diagnostics = diagnostics;
  }
}

export interface TypstDocument {
  /** Folder the template may read, and nothing outside it. */
  readonly workspace: string;
  /** Template file inside `workspace`. */
  readonly main: string;
  /** Visible to the template as `json(bytes(sys.inputs.data))`. */
  readonly data: unknown;
  /** Creation time written into the file: the same input gives the same bytes. */
  readonly at: Temporal.Instant;
}

export interface TypstRequest {
  readonly workspace: string;
  readonly mainFile: string;
  readonly data: string;
  readonly fontPaths: readonly string[];
  readonly pdfStandard: string;
  readonly timestamp: number;
}
export type TypstReply = { readonly bytes: Uint8Array } | { readonly diagnostics: readonly TypstDiagnostic[] };

export interface Typst {
  /** A tagged PDF/A-2a. Throws `TypstError`. */
  render(document: TypstDocument): Promise<Buffer>;
  close(): void;
}

const require = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** Only the faces that papers use: the weights of the whole families would be read at each start. */
const FONT_PATHS = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].flatMap((face) => [
    join(folderOf('@expo-google-fonts/pt-serif'), face),
    join(folderOf('@expo-google-fonts/pt-sans'), face),
    join(folderOf('@expo-google-fonts/noto-serif'), face),
  ]),
];

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
/** Part of what makes the bytes of a paper. */
export const TYPST_VERSION = (JSON.parse(readFileSync(join(folderOf(COMPILER), 'package.json'), 'utf8')) as { version: string }).version;

const DOCUMENTS_PER_PROCESS = 500;
const STARTS_WITHIN_MS = 30_000;
const LOOKS_EVERY_MS = 50;
/** Resident pages of the process on Linux; elsewhere only time is bounded. */
const PAGE_BYTES = 4_096;

/** Templates are code: they run in a process of their own, one document at a time; a native call cannot be stopped in a thread, a process can be killed. */
export function openTypst({ timeoutMs = 5_000, memoryBytes = 768 * 2 ** 20 } = {}): Typst {
  let child: ChildProcess | null = null;
  let served = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const discard = () => {
    child?.kill('SIGKILL');
    child = null;
    served = 0;
  };

  async function theChild(): Promise<ChildProcess> {
    if (child?.connected && served < DOCUMENTS_PER_PROCESS) return child;
    discard();
    const started = fork(fileURLToPath(new URL('./typst-child.ts', import.meta.url)), [], {
      env: { HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' }, // no secrets, no packages from the network
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = started;
    await answerOf(started, STARTS_WITHIN_MS, memoryBytes);
    return started;
  }

  async function serve(document: TypstDocument): Promise<Buffer> {
    try {
      const renderer = await theChild();
      served += 1;
      const request: TypstRequest = {
        workspace: document.workspace,
        mainFile: join(document.workspace, document.main),
        data: JSON.stringify(document.data),
        fontPaths: FONT_PATHS,
        pdfStandard: 'a-2a',
        timestamp: Math.floor(document.at.epochMilliseconds / 1000),
      };
      renderer.send(request);
      const reply = (await answerOf(renderer, timeoutMs, memoryBytes)) as TypstReply;
      if ('bytes' in reply) return Buffer.from(reply.bytes);
      throw new TypstError('template_fails', reply.diagnostics);
    } catch (error) {
      if (!(error instanceof TypstError) || error.code !== 'template_fails') discard();
      throw error;
    }
  }

  return {
    render(document) {
      const run = queue.then(() => serve(document));
      queue = run.catch(() => {});
      return run;
    },
    close: discard,
  };
}

/** The next message of the process; an idle process does not keep the parent alive. */
function answerOf(child: ChildProcess, timeoutMs: number, memoryBytes: number): Promise<unknown> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      child.channel?.unref();
      child.unref();
      finish();
    };
    const onMessage = (message: unknown) => settle(() => resolve(message));
    const onExit = () => settle(() => reject(new TypstError('process_died')));
    const timer = setTimeout(() => settle(() => reject(new TypstError('out_of_time'))), timeoutMs);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > memoryBytes) settle(() => reject(new TypstError('out_of_memory')));
    }, LOOKS_EVERY_MS);
    child.on('message', onMessage).on('exit', onExit).on('error', onExit);
  });
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
