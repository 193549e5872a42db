import type { ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { Route } from './+types/staff.ts';
import { AccountMenu } from './account-menu.tsx';
import { ErrorWords } from './error-words.tsx';
import { PreferencesMenu } from './preferences-menu.tsx';

/** Pages of people at work: dense, under the deep bar. Sections of a role are shown by its own pages. */
export default function StaffLayout() {
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
  return (
    <div data-dense="">
      <a className="skip" href="#content">
        {m.common_skip()}
      </a>
      <header className="staff-bar">
        <Link className="word-mark" to="/">
          {m.common_product()}
        </Link>
        <AccountMenu />
        <PreferencesMenu />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
