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

/** An error of the database repeats the row in `detail` and `where`: name, message, code, constraint and stack are kept, nothing else. */
function errorWithoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack } = error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return { name, message, code, constraint, stack, cause: error.cause === undefined ? undefined : errorWithoutValues(error.cause) };
}
