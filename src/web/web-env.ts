import type { HttpBindings } from '@hono/node-server';
import type { Log } from '#platform/log.ts';

/** What the middlewares of one request hand on. `Bindings` are absent in tests that call the app directly. */
export interface WebEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; nonce: string; log: Log };
}
