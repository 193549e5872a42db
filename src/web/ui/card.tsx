import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

interface CardProps {
  title?: ReactNode;
  /** The level of its heading; the look is the same. */
  level?: 2 | 3;
  pad?: boolean;
  className?: string;
  id?: string;
  children: ReactNode;
}

export function Card({ title, level = 2, pad = true, className, id, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes('card', pad && 'pad', className)} id={id}>
      {title && <Heading className="card-title">{title}</Heading>}
      {children}
    </section>
  );
}

/** The next thing to do: a heading, a line, one button. */
export function NextStep({ title, children, action }: { title: ReactNode; children?: ReactNode; action: ReactNode }) {
  return (
    <section className="next-step">
      <div>
        <h2>{title}</h2>
        {children && <p>{children}</p>}
      </div>
      {action}
    </section>
  );
}

export interface Fact {
  /** For names that are no plain words. */
  id?: string;
  name: ReactNode;
  value: ReactNode;
  wide?: boolean;
}

/** Facts in hairline cells, two in a row. */
export function FactList({ facts, oneColumn }: { facts: readonly Fact[]; oneColumn?: boolean }) {
  return (
    <dl className={classes('facts', oneColumn && 'one')}>
      {facts.map(({ name, id = String(name), value, wide }) => (
        <div key={id} className={classes(wide && 'wide')}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface ListRow {
  id: string;
  icon?: TablerIcon;
  title: ReactNode;
  note?: ReactNode;
  /** Pill or link at the right. */
  beside?: ReactNode;
}

/** Rows of a card: documents, letters, links. */
export function RowList({ rows }: { rows: readonly ListRow[] }) {
  return (
    <ul className={classes('card', 'list', rows.every((row) => !row.icon) && 'no-icon')}>
      {rows.map(({ id, icon, title, note, beside }) => (
        <li key={id}>
          {icon && <Icon of={icon} size={24} />}
          <span>
            {title}
            {note && <small>{note}</small>}
          </span>
          {beside && <span>{beside}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Nothing here yet: what will be here, when, and one button. */
export function Empty({ icon, title, children, action }: { icon: TablerIcon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Icon of={icon} size={28} />
      <h2>{title}</h2>
      {children && <p className="small mute">{children}</p>}
      {action}
    </div>
  );
}

/** A pane that is still on its way; show it only after 300 ms. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={String(line)} />
      ))}
    </div>
  );
}
