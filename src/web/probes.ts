import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import type { Metrics } from '#platform/metrics.ts';
import type { WebEnv } from './web-env.ts';

/** Questions of those who run the installation. `metricsToken`: null opens the measures to this machine alone. */
export function probes(deps: Pick<Deps, 'as'>, metrics: Metrics, metricsToken: string | null): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await deps.as(PUBLIC).read((db) => sql`select 1`.execute(db));
      return c.text('ok');
    } catch (error) {
      c.get('log').error({ error }, 'the database does not answer');
      return c.text('the database does not answer', 503);
    }
  });
  app.get('/metrics', async (c) => {
    const asker = c.env?.incoming?.socket.remoteAddress ?? '';
    // behind a proxy on this machine every visitor is local, so a forwarded request is never taken for the operator
    const local = /^(::1|(::ffff:)?127\.)/.test(asker) && c.req.header('x-forwarded-for') === undefined;
    const may = metricsToken === null ? local : sameText(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`);
    if (!may) return c.notFound();
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
  return app;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const sameText = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected));
