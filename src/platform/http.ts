import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets the running ones end, at most `patience` milliseconds, then closes every connection. */
  drain(patience: number): Promise<void>;
}

/** Of an address and its headers; one letter that is not Latin takes six bytes of an address. */
const MAX_HEADER_BYTES = 32 * 1024;

/** @throws the system's error where the address cannot be had, as `EADDRINUSE`. */
export async function listen(
  fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env as HttpBindings),
    serverOptions: { maxHeaderSize: MAX_HEADER_BYTES },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, drain: (patience) => drain(server, patience) };
}

function drain(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
