/** PostgreSQL's own words for going down, coming up and having no place left. */
const STATES: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006']);
const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** What the driver says without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/;

/** The database did not answer: nobody's fault in the request, and worth another try in a while. An error of a query is none. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as Error & { code?: string; syscall?: string };
  if (STATES.has(code) || NETWORK.has(code) || WORDS.test(error.message)) return true;
  if (code === 'ENOENT' && syscall === 'connect') return true; // the socket of the embedded server is gone
  return error.cause !== undefined && isDatabaseAway(error.cause);
}
