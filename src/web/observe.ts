import type { BlockList } from 'node:net';
import { createMiddleware } from 'hono/factory';
import type { Log } from '#platform/log.ts';
import type { Metrics } from '#platform/metrics.ts';
import { isTrusted } from './address.ts';
import type { WebEnv } from './web-env.ts';

const OURS = /^[A-Za-z0-9-]{8,64}$/;

/** Gives the request its id, a nonce and a log; writes one line and one measure when the answer begins. Addresses are logged without query and by pattern. */
export const observe = (log: Log, metrics: Metrics, proxies: BlockList, routeOf: (path: string) => string) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const given = c.req.header('x-request-id');
    const believed = given !== undefined && OURS.test(given) && isTrusted(proxies, c.env?.incoming?.socket.remoteAddress ?? '');
    const requestId = believed ? given : crypto.randomUUID();
    const began = performance.now();
    c.set('requestId', requestId);
    c.set('nonce', crypto.getRandomValues(Buffer.alloc(18)).toString('base64url'));
    c.set('log', log.child({ requestId }));
    await next();
    c.res.headers.set('x-request-id', requestId);
    const seconds = (performance.now() - began) / 1000;
    const route = routeOf(c.req.path);
    metrics.observeHttp(c.req.method, route, c.res.status, seconds);
    if (route !== 'asset')
      c.get('log').info({ method: c.req.method, route, status: c.res.status, ms: Math.round(seconds * 1000) }, 'answered');
  });
