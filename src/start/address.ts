import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BadConfiguration } from '#platform/config.ts';
import { CannotStart } from '#platform/embedded-account.ts';

/** Throws before anything is started when nobody could listen there. */
export async function assertFree(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new PortInUse(`Port ${port} of ${host} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`);
    if (code === 'EACCES') throw new CannotStart(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`);
    throw new BadConfiguration(`HOST ${host} is not an address of this machine (${code}).`);
  } finally {
    server.close();
  }
}

/** Somebody else listens there; the process ends with code 1. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/** Resolves when the web process serves. */
export async function untilServed(host: string, port: number, patienceMs = 60_000): Promise<void> {
  const reachable = reachableName(host);
  for (const until = performance.now() + patienceMs; performance.now() < until; await pause(50)) {
    const answer = await fetch(`http://${reachable}:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The web process does not answer on port ${port}; what it printed above says why.`);
}

function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
