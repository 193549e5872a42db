import { Link } from 'react-router';
import type { CentreListItem } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { classes } from '#web/ui/classes.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { DayRuler } from '#web/ui/status-line.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { dueTone, dueWords, hasDay, leftWords, qualificationWords, untilWords, waitsWord } from './list-words.ts';

interface ApplicationTableProps {
  caption: string;
  items: readonly CentreListItem[];
  hrefOf(item: CentreListItem): string;
  sort?: Partial<Record<'number' | 'name' | 'state' | 'due', Column['sort']>>;
}

/** Applications of the centre: who, what, on whom it waits, until when. */
export function ApplicationTable({ caption, items, hrefOf, sort = {} }: ApplicationTableProps) {
  const columns: Column[] = [
    { id: 'name', label: m.centre_col_applicant(), heads: true, sort: sort.name },
    { id: 'number', label: m.centre_col_number(), kind: 'num', sort: sort.number },
    { id: 'qualification', label: m.centre_col_qualification(), kind: 'names', wide: true },
    { id: 'notes', label: m.centre_col_notes(), kind: 'names' },
    { id: 'state', label: m.centre_col_state(), sort: sort.state },
    { id: 'waits', label: m.centre_col_waits() },
    { id: 'term', label: m.centre_col_term(), kind: 'ruler' },
    { id: 'due', label: m.centre_col_due(), kind: 'right', sort: sort.due },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={items.map((item) => ({
        id: item.id,
        cells: {
          name: (
            <Link to={hrefOf(item)} data-row-link="">
              {item.applicantName}
            </Link>
          ),
          number: (
            <span className="over-under">
              {m.centre_number({ number: item.number })} <small>{numericMoment(item.filedAt, item.zone).slice(0, 10)}</small>
            </span>
          ),
          qualification: qualificationWords(item),
          notes: notesOf(item).join(', '),
          state: (
            <span className="nowrap">
              <StatusPill state={item.state.state} tone={item.state.tone} word={inLanguage(item.state.label)} size="s" />
            </span>
          ),
          waits: waitsWord(item.state.waitsOn),
          term: item.term && <DayRuler mini from={item.term.from} to={item.term.to} today={item.term.today} stopped={item.term.stopped} />,
          due: (
            <span className={classes('over-under', dueTone(item.term))} title={dueWords(item.term)}>
              <b>{leftWords(item.term)}</b> {hasDay(item.term) && <small>{untilWords(item.term)}</small>}
            </span>
          ),
        },
      }))}
    />
  );
}

/** What is worth knowing before it is opened. */
export const notesOf = ({ employer, unseen, round, state }: CentreListItem): readonly string[] => [
  ...(employer ? [employer] : []),
  ...(state.state === 'under_review' && round > 1 ? [m.centre_round()] : []),
  ...(unseen > 0 ? [m.centre_unseen({ count: unseen })] : []),
];
