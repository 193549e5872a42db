import { relative } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstDiagnostic, TypstReply, TypstRequest } from './typst.ts';

/**
 * The process in which templates run. It knows neither the database nor a secret (the parent passes an empty environment), compiles one document at a time, and dies with its parent.
 */

const compilers = new Map<string, NodeCompiler>();

function compilerOf({ workspace, fontPaths }: TypstRequest): NodeCompiler {
  const known = compilers.get(workspace);
  if (known) return known;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontPaths] }] });
  compilers.set(workspace, compiler);
  return compiler;
}

interface RawDiagnostic {
  readonly message?: string;
  readonly path?: string;
  readonly hints?: readonly string[];
  readonly range?: { readonly start?: { readonly line?: number } };
}

function readDiagnostic(workspace: string, raw: RawDiagnostic): TypstDiagnostic {
  const line = raw.range?.start?.line;
  return {
    message: [raw.message ?? 'unknown error', ...(raw.hints ?? [])].join('. '),
    path: raw.path ? relative(workspace, raw.path) : null,
    line: line === undefined ? null : line + 1,
  };
}

/** Errors of the export come as the debug text of a list, without places. */
function exportDiagnostics(text: string): TypstDiagnostic[] {
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message ?? '');
  return (messages.length > 0 ? messages : [text]).map((message) => ({ message: message.replace(/\\(.)/g, '$1'), path: null, line: null }));
}

function compile(request: TypstRequest): TypstReply {
  const compiler = compilerOf(request);
  try {
    const run = compiler.compile({ mainFilePath: request.mainFile, inputs: { data: request.data }, resetRead: true });
    if (!run.result) {
      const error = run.takeDiagnostics();
      const found = error ? (compiler.fetchDiagnostics(error) as RawDiagnostic[]).map((raw) => readDiagnostic(request.workspace, raw)) : [];
      return { diagnostics: found.length > 0 ? found : [{ message: 'compilation failed', path: null, line: null }] };
    }
    return { bytes: compiler.pdf(run.result, { pdfStandard: request.pdfStandard, creationTimestamp: request.timestamp }) };
  } catch (error) {
    return { diagnostics: exportDiagnostics(error instanceof Error ? error.message : String(error)) };
  } finally {
    compiler.evictCache(0);
  }
}

process.on('message', (request: TypstRequest) => {
  const reply = compile(request);
  setImmediate(() => process.send?.(reply)); // the turn of the event loop lets native memory go
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
