import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface Column {
  id: string;
  /** The heading; on a phone it stands before the value. */
  label: string;
  /** `names`: long ones, in two dense lines; the whole one on a pointer's rest. */
  kind?: 'text' | 'num' | 'right' | 'ruler' | 'names';
  /** The names that differ only in their midst get more room. */
  wide?: boolean;
  /** Names the row: bold, first on the phone's card. One a table. */
  heads?: boolean;
  /** Where a click on the heading goes, and how the table is sorted by it now. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
  hideLabel?: boolean;
}

export interface Row {
  id: string;
  chosen?: boolean;
  cells: Record<string, ReactNode>;
}

interface DataTableProps {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** So many columns become cards on a tablet, too. */
const MANY = 6;

/** The staff table; on a phone each row becomes a card. */
export function DataTable({ caption, showCaption, columns, rows }: DataTableProps) {
  return (
    <div className="table-scroll">
      <table className={classes('data-table', columns.length >= MANY && 'many')}>
        <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classes(column.kind === 'right' && 'right', column.kind === 'ruler' && 'ruler')}
                aria-sort={column.sort?.now}
              >
                <Heading {...column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={classes(row.chosen && 'chosen')} data-row={row.id}>
              {columns.map(({ id, label, kind, heads, hideLabel, wide }) =>
                heads ? (
                  <th key={id} scope="row" data-label={label}>
                    {row.cells[id]}
                  </th>
                ) : (
                  <td key={id} className={classes(kind, kind === 'right' && 'num', wide && 'wide')} data-label={hideLabel ? '' : label}>
                    {kind === 'names' && row.cells[id] ? <TwoLines>{row.cells[id]}</TwoLines> : row.cells[id]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TwoLines({ children }: { children: ReactNode }) {
  return (
    <span className="two-lines" title={typeof children === 'string' ? children : undefined}>
      {children}
    </span>
  );
}

function Heading({ label, sort, hideLabel }: Column) {
  if (hideLabel) return <span className="sr-only">{label}</span>;
  if (!sort) return label;
  return (
    <Link to={sort.href} preventScrollReset>
      {label}
      {sort.now && <Icon of={sort.now === 'ascending' ? IconArrowUp : IconArrowDown} size={14} />}
    </Link>
  );
}
