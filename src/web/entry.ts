import * as build from 'virtual:react-router/server-build';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import type { Metrics } from '#platform/metrics.ts';
import { paraglideMiddleware } from '#web/paraglide/server.js';
import { trustedProxies, visitorAddress } from './address.ts';
import { requestContext } from './context.ts';
import { observe } from './observe.ts';
import { PreferencesForm, pathOnThisSite, preferenceCookies, readPreferences } from './preferences.ts';
import { probes } from './probes.ts';
import { routePatterns } from './route-pattern.ts';
import { sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { readSession } from './session.ts';
import type { WebEnv } from './web-env.ts';

export interface WebSettings {
  /** The folder of the browser's files, `build/client`. */
  readonly clientDirectory: string;
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  /** The largest body of one request; an upload of a document is the largest thing that people send. */
  readonly maxBodyBytes: number;
}

/** The whole web side: files, probes, pages. Serve its `fetch`. */
export function createWebApp(deps: Deps, metrics: Metrics, settings: WebSettings): Hono<WebEnv> {
  const { publicUrl } = deps.settings;
  const https = publicUrl.startsWith('https://');
  const proxies = trustedProxies(settings.trustedProxies);
  const pages = createRequestHandler({ ...build, allowedActionOrigins: [new URL(publicUrl).host] }, import.meta.env.MODE);
  const app = new Hono<WebEnv>();

  app.use(observe(deps.log, metrics, proxies, routePatterns(build.routes)));
  app.use(securityHeaders({ https }));
  app.route('/', probes(deps, metrics, settings.metricsToken));
  app.use(compress());
  app.use('/assets/*', immutable(settings.clientDirectory), async (c) => c.notFound());
  app.use(serveStatic({ root: settings.clientDirectory, onFound: (_path, c) => c.header('cache-control', 'public, max-age=3600') }));
  app.use(sameOriginOnly(publicUrl));
  app.use(bodyLimit({ maxSize: settings.maxBodyBytes }));
  app.post('/preferences', async (c) => {
    const form = PreferencesForm.safeParse(await c.req.parseBody());
    if (!form.success) return c.redirect('/', 303);
    for (const cookie of preferenceCookies(form.data, https)) c.header('set-cookie', cookie, { append: true });
    return c.redirect(pathOnThisSite(form.data.back), 303);
  });

  app.all('*', (c) =>
    paraglideMiddleware(c.req.raw, async ({ locale }) => {
      const cookies = c.req.header('cookie') ?? null;
      const session = await readSession(deps, cookies);
      const context = new RouterContextProvider();
      context.set(requestContext, {
        deps: { ...deps, log: c.get('log') },
        actor: session?.actor ?? PUBLIC,
        session,
        requestId: c.get('requestId'),
        nonce: c.get('nonce'),
        locale,
        preferences: readPreferences(cookies),
        config: deps.settings,
        address: visitorAddress(c.env?.incoming?.socket.remoteAddress ?? '', c.req.header('x-forwarded-for'), proxies),
      });
      return await pages(c.req.raw, context);
    }),
  );

  app.onError((error, c) => {
    c.get('log').error({ error }, 'a request failed outside the pages');
    return c.text(`500 ${c.get('requestId')}`, 500);
  });
  return app;
}

const immutable = (root: string) =>
  serveStatic({ root, precompressed: true, onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable') });
