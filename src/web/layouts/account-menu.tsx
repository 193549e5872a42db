import { NavLink, useRouteLoaderData } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';

/** Who is signed in and under which hat; «Войти» for a stranger. */
export function AccountMenu() {
  const viewer = useRouteLoaderData<typeof loader>('root')?.viewer;
  if (!viewer) return <NavLink to="/sign-in">{m.common_nav_sign_in()}</NavLink>;
  return (
    <details className="account-menu">
      <summary>{viewer.hat ? `${viewer.name}, ${viewer.hat.displayName}` : viewer.name}</summary>
      <ul>
        <li>
          <NavLink to="/profile">{m.common_nav_profile()}</NavLink>
        </li>
        {viewer.hats.map((hat) => (
          <li key={hat.id}>
            <form method="post" action="/hat">
              <button type="submit" name="hat" value={hat.id} aria-pressed={hat.id === viewer.hat?.id}>
                {m.common_nav_roles({ role: [hat.displayName, hat.organisation].filter(Boolean).join(', ') })}
              </button>
            </form>
          </li>
        ))}
        <li>
          <form method="post" action="/sign-out">
            <button type="submit">{m.common_nav_sign_out()}</button>
          </form>
        </li>
      </ul>
    </details>
  );
}
