import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';
import { Native } from './native.tsx';

export interface Crumb {
  label: ReactNode;
  /** None for the page itself. */
  href?: string;
}

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumbs" aria-label={m.ui_breadcrumbs()}>
      <ol>
        {crumbs.map(({ label, href = '' }) => (
          <li key={href} aria-current={href ? undefined : 'page'}>
            {href ? <Link to={href}>{label}</Link> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface Tab {
  label: string;
  /** A name of the catalogue, which keeps its own language. */
  native?: boolean;
  href: string;
  count?: number;
  current?: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} to={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.native ? <Native>{tab.label}</Native> : tab.label}
          {tab.count !== undefined && <span className="count num">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** The top of a desk's list in one line: what it is, its tabs, the search at the right. */
export function ListHead({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="list-head">
      <h1>{title}</h1>
      {lead && <p className="mute small">{lead}</p>}
      {children}
    </div>
  );
}

interface PageHeaderProps {
  title: ReactNode;
  /** The line under the title. */
  lead?: ReactNode;
  /** Pill, saved mark or buttons at the right. */
  beside?: ReactNode;
  /** For names longer than one line. */
  long?: boolean;
}

/** The only `h1` of a page. */
export function PageHeader({ title, lead, beside, long }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div className="grow">
        <h1 className={classes(long && 'long')}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {beside && <div className="beside">{beside}</div>}
    </div>
  );
}
