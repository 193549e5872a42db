import { Link, useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { ROLE_WORDS } from '#web/role-words.ts';
import type { loader } from '#web/root.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { AccountSummary } from '#web/ui/citizen-chrome.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { HatSummary } from '#web/ui/staff-bar.tsx';
import type { Viewer } from '#web/viewer.ts';

/** Who is signed in and under which hat; «Войти» for a stranger. */
export function AccountMenu({ atWork = false }: { atWork?: boolean }) {
  const viewer = useRouteLoaderData<typeof loader>('root')?.viewer;
  if (!viewer)
    return (
      <LinkButton to="/sign-in" size={40}>
        {m.common_nav_sign_in()}
      </LinkButton>
    );
  const { initials, name, hat } = viewer;
  return (
    <Menu
      summary={
        atWork && hat ? (
          <HatSummary initials={initials} name={name} hat={nameOf(hat)} />
        ) : (
          <AccountSummary initials={initials} name={name} />
        )
      }
    >
      {!hat && (
        <>
          <Link to="/cabinet">{m.common_nav_home()}</Link>
          <Link to="/cabinet/documents">{m.common_nav_documents()}</Link>
          <Link to="/cabinet/notices">{m.common_nav_notices()}</Link>
          <Link to="/cabinet/data">{m.privacy_menu()}</Link>
        </>
      )}
      {!hat && <Link to="/cabinet/profile">{m.common_nav_profile()}</Link>}
      <Link to="/security">{m.security_title()}</Link>
      <Hats viewer={viewer} />
      <form method="post" action="/sign-out">
        <button type="submit">{m.common_nav_sign_out()}</button>
      </form>
    </Menu>
  );
}

function Hats({ viewer: { hat: worn, hats } }: { viewer: Viewer }) {
  if (hats.length === 0) return null;
  return (
    <form method="post" action="/hat">
      <p className="menu-title">{m.common_nav_role()}</p>
      <button type="submit" name="hat" value="" aria-current={worn === null || undefined}>
        {m.common_nav_role_applicant()}
      </button>
      {hats.map((hat) => (
        <button key={hat.id} type="submit" name="hat" value={hat.id} aria-current={hat.id === worn?.id || undefined}>
          {nameOf(hat)}
        </button>
      ))}
    </form>
  );
}

const nameOf = ({ role, organisation }: Viewer['hats'][number]) => [organisation, ROLE_WORDS[role]()].filter(Boolean).join(' · ');
