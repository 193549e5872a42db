import type { ReactNode } from 'react';
import { Link, NavLink, Outlet, useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import type { Route } from './+types/citizen.ts';
import { AccountMenu } from './account-menu.tsx';
import { ErrorWords } from './error-words.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';

/** Pages of the public site and of the applicant. */
export default function CitizenLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <ErrorWords error={error} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const signedIn = Boolean(useRouteLoaderData<typeof loader>('root')?.viewer);
  return (
    <>
      <a className="skip" href="#content">
        {m.common_skip()}
      </a>
      <header className="citizen-header">
        <Link className="word-mark" to="/">
          {m.common_product()}
        </Link>
        <nav aria-label={m.common_nav_main()}>
          {signedIn && <NavLink to="/applications">{m.common_nav_cabinet()}</NavLink>}
          <NavLink to="/apply">{m.common_nav_apply()}</NavLink>
          <NavLink to="/trial">{m.common_nav_trial()}</NavLink>
          <NavLink to="/calendar">{m.common_nav_calendar()}</NavLink>
          <NavLink to="/certificates">{m.common_nav_check()}</NavLink>
        </nav>
        <AccountMenu />
        <PreferencesMenu />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="citizen-footer">
        <p>{m.common_footer()}</p>
      </footer>
    </>
  );
}
