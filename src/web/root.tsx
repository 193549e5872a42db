import '#web/ui/styles.css';
import { type ReactNode, useEffect } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import { listOwnProcedures } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { golosCyrillicUrl } from '#web/ui/preload.ts';
import type { Route } from './+types/root.ts';
import { requestContext } from './context.ts';
import { REQUEST_ID_META, useDocument } from './document.ts';
import { brokenRequestsEnd, strangersSignIn } from './guards.ts';
import { dropTypingOfOthers } from './kept-typing.ts';
import { ErrorWords, wordsFor } from './layouts/error-words.tsx';
import { orErrorPage } from './refusals.ts';
import { signInGate } from './sign-in-gate.ts';
import { presentViewer } from './viewer.ts';

export const middleware: Route.MiddlewareFunction[] = [brokenRequestsEnd, strangersSignIn, signInGate];

export async function loader({ context }: Route.LoaderArgs) {
  const { session, actor, locale, preferences, requestId, config, deps, away } = context.get(requestContext);
  const { demo, publicUrl } = config;
  return {
    viewer: session && presentViewer(session),
    /** How the menu names the person's applications. */
    menu: away.now ? null : ((await orErrorPage(() => listOwnProcedures(deps, actor)))[0]?.words.menu ?? null),
    locale,
    preferences,
    requestId,
    demo,
    publicUrl,
    openedAt: deps.clock.now().toString(),
  };
}

export const meta: Route.MetaFunction = ({ error }) => [
  { title: error ? `${wordsFor(error).title} · ${m.common_product()}` : m.common_product() },
];

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId, away, still } = useDocument();
  const root = useRouteLoaderData<typeof loader>('root');
  const { theme = 'system', size, contrast } = root?.preferences ?? {};
  const chosen = {
    'data-theme': theme === 'system' ? undefined : theme,
    'data-size': size === 'large' ? size : undefined,
    'data-contrast': contrast === 'more' ? contrast : undefined,
  };
  return (
    <html lang={getLocale()} {...chosen}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <meta name={REQUEST_ID_META} content={requestId} data-away={away || undefined} />
        <link rel="icon" href="/favicon.ico" />
        <link rel="preload" href={golosCyrillicUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        {!still && <ScrollRestoration nonce={nonce} />}
        {!still && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App({ loaderData }: Route.ComponentProps) {
  const person = loaderData.viewer?.id;
  useEffect(() => {
    if (person) dropTypingOfOthers(person);
  }, [person]);
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main id="content" className="wrap" tabIndex={-1}>
      <ErrorWords error={error} />
    </main>
  );
}
