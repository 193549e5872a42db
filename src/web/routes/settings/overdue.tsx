import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import { Link } from 'react-router';
import { listOverdue, type OverdueTerm } from '#applications/index.ts';
import type { Party } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayMonth, days, numericDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { inLanguage } from '../applicant/filing-words.ts';
import type { Route } from './+types/overdue.ts';

export const meta = () => [{ title: `${m.settings_overdue_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { overdue: await orErrorPage(() => listOverdue(deps, actor)) };
}

const OWNERS: Readonly<Partial<Record<Party, () => string>>> = {
  centre: m.settings_owner_centre,
  commission: m.settings_owner_commission,
  council: m.settings_owner_council,
};

/** Terms of centres, commissions and the council that are over; numbers alone until a file has come to the council. */
export default function Overdue({ loaderData: { overdue } }: Route.ComponentProps) {
  if (overdue.length === 0)
    return (
      <div className="staff-page">
        <PageHeader title={m.settings_overdue_title()} />
        <Empty icon={IconCircleCheck} title={m.settings_overdue_none()}>
          {m.settings_overdue_none_text()}
        </Empty>
      </div>
    );
  return (
    <div className="staff-page">
      <PageHeader title={m.settings_overdue_title()} lead={m.settings_overdue_lead({ count: overdue.length })} />
      <DataTable
        caption={m.settings_overdue_by_centre()}
        showCaption
        columns={[
          { id: 'centre', label: m.settings_centre(), heads: true },
          { id: 'term', label: m.settings_term() },
          { id: 'count', label: m.settings_overdue_count(), kind: 'num' },
          { id: 'longest', label: m.settings_overdue_longest(), kind: 'num' },
        ]}
        rows={countsOf(overdue).map(({ first, count, longest }) => ({
          id: `${first.centreId}-${first.clock}`,
          cells: {
            centre: first.centre,
            term: inLanguage(first.label),
            count,
            longest: <span className="text-bad">{days(longest, getLocale())}</span>,
          },
        }))}
      />
      <DataTable
        caption={m.settings_overdue_each()}
        showCaption
        columns={[
          { id: 'number', label: m.settings_application(), kind: 'num', heads: true },
          { id: 'centre', label: m.settings_centre() },
          { id: 'term', label: m.settings_term() },
          { id: 'owner', label: m.settings_owner() },
          { id: 'last', label: m.settings_last_day(), kind: 'num' },
          { id: 'over', label: m.settings_days_over(), kind: 'num' },
        ]}
        rows={overdue.map((term) => ({ id: term.clockId, cells: cellsOf(term) }))}
      />
    </div>
  );
}

function cellsOf({ applicationId, number, centre, label, owner, lastDay, daysOver, open }: OverdueTerm) {
  return {
    number: open ? <Link to={`/council/files/${applicationId}`}>{`№ ${number ?? ''}`}</Link> : `№ ${number ?? ''}`,
    centre,
    term: inLanguage(label),
    owner: OWNERS[owner]?.() ?? '',
    last: (
      <time dateTime={lastDay} title={dayMonth(lastDay, getLocale())}>
        {numericDay(lastDay)}
      </time>
    ),
    over: <span className="text-bad">{days(daysOver, getLocale())}</span>,
  };
}

/** By centre and kind of term, the longest first. */
function countsOf(overdue: readonly OverdueTerm[]) {
  const groups = new Map<string, { first: OverdueTerm; count: number; longest: number }>();
  for (const term of overdue) {
    const key = `${term.centreId} ${term.clock}`;
    const of = groups.get(key) ?? { first: term, count: 0, longest: 0 };
    groups.set(key, { ...of, count: of.count + 1, longest: Math.max(of.longest, term.daysOver) });
  }
  return [...groups.values()].sort((a, b) => b.longest - a.longest);
}
