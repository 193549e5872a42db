import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { isDatabaseAway } from '#platform/database-away.ts';
import type { Deps } from '#platform/deps.ts';
import type { Metrics } from '#platform/metrics.ts';
import { Refusal } from '#platform/refusal.ts';
import { m } from '#web/paraglide/messages.js';
import { trustedProxies, visitorAddress } from './address.ts';
import { observe } from './observe.ts';
import { PreferencesForm, pathOnThisSite, preferenceCookies } from './preferences.ts';
import { probes } from './probes.ts';
import { sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { withReadForm } from './sent-form.ts';
import type { WebEnv } from './web-env.ts';

export interface WebSettings {
  /** The folder of the browser's files, `build/client`. */
  readonly clientDirectory: string;
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  /** The largest body of one request; an upload of a document is the largest thing that people send. */
  readonly maxBodyBytes: number;
  /** Only requests to this machine by its own name are answered: for the demo on one's own computer, against pages that rename their host to it. */
  readonly localHostsOnly?: boolean;
}

/** What stands behind the shell. */
export interface Pages {
  /** Answers in JSON that go past the pages, under their path. */
  readonly apis?: Readonly<Record<string, Hono<WebEnv>>>;
  /** The pattern that serves an address, for measures and log. */
  routeOf(path: string): string;
  /** The language that was chosen in the header, for whoever is signed in by these cookies. */
  rememberLanguage(cookieHeader: string | null, locale: string): Promise<void>;
  answer(request: Request, about: { requestId: string; nonce: string; address: string | null; log: Deps['log'] }): Promise<Response>;
}

/** Everything around the pages: files, probes, measures, headers, limits. */
export function createShell(
  deps: Pick<Deps, 'as' | 'log' | 'settings'>,
  metrics: Metrics,
  settings: WebSettings,
  pages: Pages,
): Hono<WebEnv> {
  const { publicUrl } = deps.settings;
  const https = publicUrl.startsWith('https://');
  const proxies = trustedProxies(settings.trustedProxies);
  const app = new Hono<WebEnv>();

  app.use(observe(deps.log, metrics, proxies, pages.routeOf));
  app.use(securityHeaders({ https }));
  if (settings.localHostsOnly)
    app.use(async (c, next) => (LOCAL_HOST.test(new URL(c.req.url).hostname) ? await next() : c.text('421 Misdirected Request', 421)));
  app.route('/', probes(deps, metrics, settings.metricsToken));
  app.use(compress());
  app.use('/assets/*', files(settings, 'public, max-age=31536000, immutable'));
  app.all('/assets/*', (c) => c.notFound());
  app.use(files(settings, 'public, max-age=3600'));
  app.use(sameOriginOnly(publicUrl));
  app.use(unreadEndsConnection);
  app.use(
    bodyLimit({
      maxSize: settings.maxBodyBytes,
      onError: (c) =>
        c.req.header('sec-fetch-dest') === 'document'
          ? c.html(plainErrorPage(c.get('requestId'), m.common_error_other_title(), tooLargeWords(settings.maxBodyBytes)), 413)
          : c.json({ error: 'body_too_large', maxBytes: settings.maxBodyBytes }, 413),
    }),
  );
  app.post('/preferences', async (c) => {
    const form = PreferencesForm.safeParse(await fieldsOf(c.req.raw));
    if (!form.success) return c.redirect('/', 303);
    for (const cookie of preferenceCookies(form.data, https)) c.header('set-cookie', cookie, { append: true });
    if (form.data.locale) await pages.rememberLanguage(c.req.header('cookie') ?? null, form.data.locale);
    return c.redirect(pathOnThisSite(form.data.back), 303);
  });
  for (const [path, api] of Object.entries(pages.apis ?? {})) app.route(path, api);
  app.all('*', (c) =>
    pages.answer(c.req.raw, {
      requestId: c.get('requestId'),
      nonce: c.get('nonce'),
      log: c.get('log'),
      address: visitorAddress(connectionOf(c), c.req.header('x-forwarded-for'), proxies),
    }),
  );
  app.onError((error, c) => {
    const away = isDatabaseAway(error);
    c.get('log').error({ error }, away ? 'the database does not answer' : 'a request failed outside the pages');
    if (!away) return c.html(plainErrorPage(c.get('requestId'), m.common_error_500_title(), m.common_error_500_text()), 500);
    c.header('retry-after', '20');
    return c.req.header('accept')?.includes('text/html')
      ? c.html(plainErrorPage(c.get('requestId'), m.common_error_503_title(), m.common_service_away()), 503)
      : c.json({ error: 'service_away' }, 503);
  });
  return app;
}

const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Nothing where what was sent is no form. */
async function fieldsOf(request: Request): Promise<object> {
  try {
    return Object.fromEntries(await (await withReadForm(request, request.url, 0)).formData());
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}

/** After a body that was refused for its length: what is left of it would be taken for the next request. */
const unreadEndsConnection: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 413) c.res.headers.set('connection', 'close');
};

/** Without a socket (in tests) nobody is local and nobody is trusted. */
const connectionOf = (c: Context<WebEnv>): string => c.env?.incoming?.socket.remoteAddress ?? '';

const files = (settings: WebSettings, cacheControl: string) =>
  serveStatic({ root: settings.clientDirectory, precompressed: true, onFound: (_path, c) => c.header('cache-control', cacheControl) });

const tooLargeWords = (maxBytes: number) => m.common_refusal_body_too_large({ maxKilobytes: String(Math.floor(maxBytes / 1024)) });

/** For the case that nothing works, not even what pages need to be rendered: words alone, no look. */
const plainErrorPage = (
  reference: string,
  title: string,
  text: string,
) => `<!DOCTYPE html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1>
<p>${text}</p><p>${m.common_reference({ reference })}</p></html>`;
