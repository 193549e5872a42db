import IconMenu2 from '@tabler/icons-react/icons/IconMenu2';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { Menu } from './menu.tsx';

export interface NavItem {
  label: string;
  href: string;
}

export function SkipLink({ to = '#content' }: { to?: string }) {
  return (
    <a className="skip-link" href={to}>
      {m.ui_skip()}
    </a>
  );
}

interface CitizenHeaderProps {
  navLabel: string;
  nav: readonly NavItem[];
  /** Language, theme, size: in the bar on a wide screen, in the menu on a narrow one. */
  tools?: ReactNode;
  /** «Войти» or the account menu; always in the bar. */
  account?: ReactNode;
  home?: string;
}

export function CitizenHeader({ navLabel, nav, tools, account, home = '/' }: CitizenHeaderProps) {
  const links = nav.map(({ label, href }) => (
    <NavLink key={href} to={href}>
      {label}
    </NavLink>
  ));
  return (
    <header className="citizen-header">
      <div className="wrap">
        <Logo to={home} />
        <nav className="wide-nav" aria-label={navLabel}>
          {links}
        </nav>
        {tools && <div className="row wide-only">{tools}</div>}
        {account}
        <Menu className="narrow-menu" label={m.ui_menu()} summary={<Icon of={IconMenu2} size={28} />} hideChevron>
          <nav aria-label={navLabel}>{links}</nav>
          {tools && <hr />}
          {tools}
        </Menu>
      </div>
    </header>
  );
}

/** Two letters of a name in a circle. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials}
    </span>
  );
}

/** The summary of the account menu: circle and name, on a phone the circle alone. */
export function AccountSummary({ initials, name }: { initials: string; name: string }) {
  return (
    <>
      <Avatar initials={initials} />
      <span className={classes('small', 'who')}>{name}</span>
    </>
  );
}

interface CitizenFooterProps {
  /** What the site is and who keeps it. */
  about: ReactNode;
  help?: ReactNode;
  /** Columns of links. */
  links?: readonly (readonly NavItem[])[];
}

export function CitizenFooter({ about, help, links = [] }: CitizenFooterProps) {
  return (
    <footer className="citizen-footer">
      <div className="wrap">
        <div className="grow">{about}</div>
        {links.map((column) => (
          <ul key={column[0]?.href}>
            {column.map(({ label, href }) => (
              <li key={href}>
                <Link to={href}>{label}</Link>
              </li>
            ))}
          </ul>
        ))}
        {help && <div className="look">{help}</div>}
      </div>
    </footer>
  );
}
