import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus';
import { Link } from 'react-router';
import { listDaysOff } from '#catalogue/index.ts';
import { dayIn } from '#procedures/index.ts';
import { type ExamSession, listOwnSessions, readSessionChoices } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import type { Locale } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { SessionsMonth } from '#web/ui/sessions-month.tsx';
import type { Route } from './+types/schedule.ts';
import { monthOf } from './month-query.ts';
import { SessionState } from './session-state.tsx';
import { hours, partWord, showSession } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_staff_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { zone, country } = await readSessionChoices(deps, actor);
    const today = dayIn(deps.clock.now(), zone);
    const month = monthOf(request, today);
    const edge = (of: Temporal.PlainYearMonth) => of.toPlainDate({ day: 1 }).toZonedDateTime(zone).toInstant();
    const sessions = await listOwnSessions(deps, actor, { from: edge(month), until: edge(month.add({ months: 1 })) });
    return {
      month: month.toString(),
      previous: month.subtract({ months: 1 }).toString(),
      next: month.add({ months: 1 }).toString(),
      daysOff: await listDaysOff(deps, actor, country, month),
      sessions: sessions.map((session) => present(session, today, locale)),
    };
  });
}

const present = (session: ExamSession, today: Temporal.PlainDate, locale: Locale) => ({
  ...showSession(session, today, locale),
  parts: session.parts.map(({ part }) => part),
});

/** The centre's exams of a month, drafts and cancelled ones too. */
export default function Schedule({ loaderData: { month, previous, next, daysOff, sessions } }: Route.ComponentProps) {
  const shown = sessions.filter(({ state }) => state !== 'cancelled');
  return (
    <div className="staff-page">
      <PageHeader
        title={m.schedule_staff_title()}
        lead={m.schedule_staff_lead()}
        beside={
          <LinkButton size={40} to="/centre/schedule/new" icon={<Icon of={IconCalendarPlus} size={20} />}>
            {m.schedule_new()}
          </LinkButton>
        }
      />
      <SessionsMonth
        month={month}
        daysOff={daysOff}
        previousHref={`?month=${previous}`}
        nextHref={`?month=${next}`}
        sessions={shown.map(({ id, day, from, city, room, free }) => ({
          id,
          day,
          time: from,
          title: `${city}, ${room}`,
          seats: free,
          href: `/centre/schedule/${id}`,
        }))}
      />
      {sessions.length === 0 ? (
        <Card>
          <Empty icon={IconCalendarPlus} title={m.schedule_staff_empty()}>
            {m.schedule_staff_empty_text()}
          </Empty>
        </Card>
      ) : (
        <DataTable
          caption={m.schedule_staff_title()}
          columns={[
            { id: 'when', label: m.schedule_column_when(), heads: true },
            { id: 'place', label: m.schedule_column_place() },
            { id: 'parts', label: m.schedule_column_parts() },
            { id: 'qualifications', label: m.schedule_column_qualifications() },
            { id: 'seats', label: m.schedule_column_seats(), kind: 'num' },
            { id: 'state', label: m.schedule_column_state() },
          ]}
          rows={sessions.map((session) => ({
            id: session.id,
            cells: {
              when: (
                <Link to={`/centre/schedule/${session.id}`} id={`day-${session.day}`}>
                  {session.dayWords}, {hours(session)}
                </Link>
              ),
              place: `${session.city}, ${session.site}, ${session.room}`,
              parts: session.parts.map(partWord).join(', '),
              qualifications: session.qualifications.join(', '),
              seats: m.schedule_seats_taken({ taken: session.seatsTaken, seats: session.seats }),
              state: <SessionState state={session.state} />,
            },
          }))}
        />
      )}
    </div>
  );
}
