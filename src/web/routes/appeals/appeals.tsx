import IconScale from '@tabler/icons-react/icons/IconScale';
import { Link } from 'react-router';
import { type AppealRow, listAppeals } from '#appeals/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayMonth, daysLeft, numericDay } from '#web/ui/dates.ts';
import { paceOf } from '#web/ui/day-ruler.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { DayRuler } from '#web/ui/status-line.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/appeals.ts';
import { GROUNDS, STATE_ICONS, stateWord, titleOf, toneOf } from './appeal-words.ts';

export const meta = () => [{ title: `${m.appeals_list_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const viewer = actor.role === 'appeal_member' ? ('members' as const) : ('council' as const);
  return { appeals: await orErrorPage(() => listAppeals(deps, actor)), viewer };
}

/** The council's appeals, or those that the member hears: what waits for the reader first. */
export default function Appeals({ loaderData: { appeals, viewer } }: Route.ComponentProps) {
  const member = viewer === 'members';
  const waiting = appeals.filter(({ waitsOn }) => waitsOn === viewer).length;
  const open = appeals.filter(({ waitsOn }) => waitsOn !== null).length;
  return (
    <div className="staff-page">
      <PageHeader
        title={m.appeals_list_title()}
        lead={member ? m.appeals_list_lead_member({ count: open }) : m.appeals_list_lead_council({ count: waiting })}
      />
      {appeals.length === 0 ? (
        <Empty icon={IconScale} title={m.appeals_list_empty()}>
          {member ? m.appeals_list_empty_member() : m.appeals_list_empty_council()}
        </Empty>
      ) : (
        <DataTable
          caption={m.appeals_list_title()}
          columns={[
            { id: 'appeal', label: m.appeals_col_appeal(), heads: true },
            { id: 'applicant', label: m.appeals_col_applicant(), kind: 'names' },
            { id: 'qualification', label: m.appeals_col_qualification(), kind: 'names', wide: true },
            { id: 'centre', label: m.appeals_col_centre(), kind: 'names' },
            { id: 'ground', label: m.appeals_col_ground(), kind: 'names' },
            { id: 'state', label: m.appeals_col_state() },
            { id: 'members', label: m.appeals_col_members(), kind: 'num' },
            { id: 'ruler', label: m.appeals_col_term(), kind: 'ruler' },
            { id: 'until', label: m.appeals_col_until(), kind: 'names' },
          ]}
          rows={appeals.map((appeal) => ({ id: appeal.id, cells: cellsOf(appeal, viewer) }))}
        />
      )}
    </div>
  );
}

function cellsOf(appeal: AppealRow, viewer: 'council' | 'members') {
  const locale = getLocale();
  const { term } = appeal;
  const pace = term ? paceOf(term) : 'calm';
  return {
    appeal: (
      <Link to={`/council/appeals/${appeal.id}`}>
        {appeal.number === null ? m.appeals_unnumbered({ at: numericDay(appeal.filedOn) }) : titleOf(appeal)}
      </Link>
    ),
    applicant: appeal.applicant,
    qualification: appeal.qualification,
    centre: appeal.centre,
    ground: GROUNDS[appeal.ground].label(),
    state: (
      <Pill tone={toneOf(appeal, viewer)} icon={STATE_ICONS[appeal.state]} size="s">
        {stateWord(appeal)}
      </Pill>
    ),
    members: appeal.members,
    ruler: term && <DayRuler mini {...term} />,
    until: term && (
      <span className={pace === 'late' ? 'text-bad' : pace === 'soon' ? 'text-turn' : undefined}>
        {`${dayMonth(term.to, locale)}, ${daysLeft(term.to, term.today, locale)}`}
      </span>
    ),
  };
}
