import IconSearch from '@tabler/icons-react/icons/IconSearch';
import { type ReactNode, useEffect, useRef } from 'react';
import { Form, NavLink } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Avatar, type NavItem } from './citizen-chrome.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';

interface StaffBarProps {
  navLabel: string;
  nav: readonly NavItem[];
  /** The box «Номер, фамилия, СНИЛС»: a GET form that sends `q`; the key `/` goes there. */
  find?: { action: string; placeholder: string; value?: string };
  /** The menu of the hat, see `HatSummary`. */
  account?: ReactNode;
  home?: string;
}

/** The dark petrol bar: you are at work. */
export function StaffBar({ navLabel, nav, find, account, home = '/' }: StaffBarProps) {
  return (
    <header className="staff-bar">
      <Logo to={home} />
      <nav aria-label={navLabel}>
        {nav.map(({ label, href }) => (
          <NavLink key={href} to={href}>
            {label}
          </NavLink>
        ))}
      </nav>
      {find && <Find {...find} />}
      {account}
    </header>
  );
}

function Find({ action, placeholder, value }: NonNullable<StaffBarProps['find']>) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', goThere);
    return () => document.removeEventListener('keydown', goThere);
  }, []);
  return (
    <Form className="find" role="search" action={action}>
      <Icon of={IconSearch} size={16} />
      <input
        ref={box}
        type="search"
        name="q"
        defaultValue={value}
        placeholder={placeholder}
        aria-label={`${m.ui_find()}: ${placeholder}`}
        aria-keyshortcuts="/"
      />
      <kbd>/</kbd>
    </Form>
  );
}

/** Who is at work and under which hat. */
export function HatSummary({ initials, name, hat }: { initials: string; name: string; hat: string }) {
  return (
    <span className="hat">
      <Avatar initials={initials} />
      <span>
        {name}
        <small>{hat}</small>
      </span>
    </span>
  );
}
