import * as build from 'virtual:react-router/server-build';
import type { Hono } from 'hono';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { rememberLanguage } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import { PUBLIC } from '#platform/identity.ts';
import { languageIs } from '#platform/language.ts';
import type { Metrics } from '#platform/metrics.ts';
import { getLocale } from '#web/paraglide/runtime.js';
import { paraglideMiddleware } from '#web/paraglide/server.js';
import { requestContext } from './context.ts';
import { readPreferences } from './preferences.ts';
import { routePatterns } from './route-pattern.ts';
import { examApi } from './routes/exam/exam-api.ts';
import { readSession } from './session.ts';
import { createShell, type WebSettings } from './shell.ts';
import type { WebEnv } from './web-env.ts';

languageIs(getLocale);

/** The whole web side, bundled by Vite so that the router's contexts exist once. Serve its `fetch`. */
export function createWebApp(deps: AppDeps, metrics: Metrics, settings: WebSettings): Hono<WebEnv> {
  const render = createRequestHandler({ ...build, allowedActionOrigins: [new URL(deps.settings.publicUrl).host] }, import.meta.env.MODE);
  return createShell(deps, metrics, settings, {
    apis: { '/api/exam': examApi(deps) },
    routeOf: routePatterns(build.routes),
    rememberLanguage: async (cookies, locale) => {
      const session = await readSession(deps, cookies);
      if (session) await rememberLanguage(deps, session.actor, locale);
    },
    answer: (request, { log, ...about }) =>
      paraglideMiddleware(request, async ({ locale }) => {
        const cookies = request.headers.get('cookie');
        const session = await readSession(deps, cookies);
        const context = new RouterContextProvider();
        context.set(requestContext, {
          ...about,
          deps: { ...deps, log },
          actor: session?.actor ?? PUBLIC,
          session,
          locale,
          preferences: readPreferences(cookies),
          config: deps.settings,
        });
        return await render(request, context);
      }),
  });
}
