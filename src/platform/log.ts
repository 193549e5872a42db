import { pino } from 'pino';

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** The same log with fields on every line, as `requestId`. */
  child(fields: Record<string, string>): Log;
}

/** Fields that may carry a person or a secret; the rule is not to log them, this is for the day when somebody does. */
const CENSORED = ['password', 'token', 'cookie', 'authorization', 'email', 'phone', 'login', 'body'];

/** JSON lines on standard output. `write` is for tests. */
export function createLog(level: string, write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: CENSORED.flatMap((name) => [name, `*.${name}`]), censor: '[cut]' },
    serializers: { error: errorWithoutValues },
  };
  return write ? pino(options, { write }) : pino(options);
}

/** An error of the database repeats what a person typed in its message, its detail and its place: of one only codes and names of ours are kept. */
function errorWithoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack } = error;
  const { code, constraint, table, routine, severity } = error as Partial<
    Record<'code' | 'constraint' | 'table' | 'routine' | 'severity', unknown>
  >;
  if (severity !== undefined || routine !== undefined) return { name, code, routine, constraint, table, stack: framesOf(stack) };
  return { name, message, code, constraint, stack, cause: error.cause === undefined ? undefined : errorWithoutValues(error.cause) };
}

/** A stack begins with the message, which may have several lines. */
const framesOf = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
