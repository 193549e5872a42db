import type { ReactNode } from 'react';
import { Outlet, useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import { SkipLink } from '#web/ui/citizen-chrome.tsx';
import { StaffBar } from '#web/ui/staff-bar.tsx';
import { useKeptFocus } from '#web/ui/use-kept-focus.ts';
import { useStaffKeys } from '#web/ui/use-staff-keys.ts';
import type { Route } from './+types/staff.ts';
import { AccountMenu } from './account-menu.tsx';
import { ErrorWords } from './error-words.tsx';
import { PreferencesMenu } from './preference-tools.tsx';
import { PrintFoot } from './print-foot.tsx';
import { KeysMenu, showKeys } from './staff-keys.tsx';
import { staffNavigation } from './staff-navigation.ts';

/** Pages of people at work: dense, under the deep bar. */
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
      <div className="staff-page">
        <ErrorWords error={error} />
      </div>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  useStaffKeys(showKeys);
  useKeptFocus();
  const hat = useRouteLoaderData<typeof loader>('root')?.viewer?.hat;
  const account = (
    <>
      <KeysMenu />
      <PreferencesMenu />
      <AccountMenu atWork />
    </>
  );
  return (
    <div data-dense="">
      <SkipLink />
      <StaffBar navLabel={m.common_nav_main()} nav={hat ? staffNavigation(hat.role) : []} account={account} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <PrintFoot />
    </div>
  );
}
