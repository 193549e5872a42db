import * as build from 'virtual:react-router/server-build';
import type { Hono } from 'hono';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { rememberLanguage } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import { isDatabaseAway } from '#platform/database-away.ts';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import { languageIs } from '#platform/language.ts';
import type { Metrics } from '#platform/metrics.ts';
import { Refusal } from '#platform/refusal.ts';
import { getLocale } from '#web/paraglide/runtime.js';
import { paraglideMiddleware } from '#web/paraglide/server.js';
import { cleanAddress } from './clean-text.ts';
import { type RequestContext, requestContext } from './context.ts';
import { PAGE_OF_REFUSAL, refusedToPerson } from './page-of-refusal.ts';
import { readPreferences } from './preferences.ts';
import { routePatterns } from './route-pattern.ts';
import { examApi } from './routes/exam/exam-api.ts';
import { withoutForm, withReadForm } from './sent-form.ts';
import { readSession } from './session.ts';
import { createShell, type WebSettings } from './shell.ts';
import { UPLOAD_ROUTES } from './uploads.ts';
import type { WebEnv } from './web-env.ts';

languageIs(getLocale);

/** The whole web side, bundled by Vite so that the router's contexts exist once. Serve its `fetch`. */
export function createWebApp(deps: AppDeps, metrics: Metrics, settings: WebSettings): Hono<WebEnv> {
  const render = createRequestHandler({ ...build, allowedActionOrigins: [new URL(deps.settings.publicUrl).host] }, import.meta.env.MODE);
  const routeOf = routePatterns(build.routes);
  return createShell(deps, metrics, settings, {
    apis: { '/api/exam': examApi(deps) },
    routeOf,
    rememberLanguage: async (cookies, locale) => {
      const session = await readSession(deps, cookies);
      if (session) await rememberLanguage(deps, session.actor, locale);
    },
    answer: (sent, { log, ...about }) =>
      paraglideMiddleware(sent, async ({ locale }) => {
        const cookies = sent.headers.get('cookie');
        const away = { now: false };
        const session = await readSession(deps, cookies).catch((error: unknown) => {
          if (!isDatabaseAway(error)) throw error;
          log.error({ error }, 'the database does not answer');
          away.now = true;
          return null;
        });
        const takesFiles = session !== null && UPLOAD_ROUTES.has(routeOf(new URL(sent.url).pathname));
        const { request, broken } = await taken(sent, takesFiles ? settings.maxBodyBytes : 0);
        const known: RequestContext = {
          ...about,
          // a person whom nobody knows now does nothing: not even if the database comes back meanwhile
          deps: away.now ? { ...deps, log, as: unanswered } : { ...deps, log },
          actor: session?.actor ?? PUBLIC,
          session,
          broken,
          away,
          locale,
          preferences: readPreferences(cookies),
          config: deps.settings,
        };
        const given = await render(request, contextOf(known));
        const refusedFile = await refusedToPerson(sent, given);
        const answer = refusedFile ? await render(pageOfRefusal(sent), contextOf({ ...known, refusedFile })) : given;
        return session ? notStored(answer, request) : answer;
      }),
  });
}

const unanswered: Deps['as'] = () => {
  const fail = () => Promise.reject(Object.assign(new Error('the database did not answer for the session'), { code: 'ECONNREFUSED' }));
  return { read: fail, write: fail };
};

function contextOf(known: RequestContext): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(requestContext, known);
  return context;
}

const pageOfRefusal = ({ url, headers, signal }: Request) => new Request(new URL(PAGE_OF_REFUSAL, url), { headers, signal });

/** The request with its form read, or without it and why it was refused. */
async function taken(sent: Request, maxBytes: number): Promise<{ request: Request; broken: Refusal | null }> {
  const address = cleanAddress(sent.url);
  try {
    return { request: await withReadForm(sent, address, maxBytes), broken: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { request: withoutForm(sent, address), broken: error };
  }
}

/** Pages of a person and their data stay in no cache: the next one at this computer finds nothing. Files set their own. */
function notStored(answer: Response, request: Request): Response {
  const isPage = answer.headers.get('content-type')?.includes('text/html') || new URL(request.url).pathname.endsWith('.data');
  if (isPage) answer.headers.set('cache-control', 'no-store');
  return answer;
}
