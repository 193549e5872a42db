import IconCalendarTime from '@tabler/icons-react/icons/IconCalendarTime';
import { Form, Link, redirect } from 'react-router';
import { currentLanguage } from '#platform/language.ts';
import { dayIn, wordReason } from '#procedures/index.ts';
import { confirmDate, listDatesToConfirm, listNoticesDue } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, Empty, FactList } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/dates.ts';
import { NoticesDue } from './notices-due.tsx';
import { hours, partWord, showSession } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_dates_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const [dates, notices] = await orErrorPage(
    async () => [await listDatesToConfirm(deps, actor), await listNoticesDue(deps, actor)] as const,
  );
  const shown = dates.map(({ session, reasons, heldAt, ...date }) => ({
    ...date,
    session: showSession(session, dayIn(deps.clock.now(), session.place.zone), locale),
    reasons: reasons.map((each) => wordReason(each, currentLanguage())),
  }));
  return { dates: shown, notices: notices.map(({ lastDay, ...notice }) => ({ ...notice, lastDay: lastDay?.toString() ?? null })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const applicationId = String((await request.formData()).get('applicationId') ?? '');
  return await refusable(async () => {
    await confirmDate(deps, actor, uuidParam(applicationId));
    return redirect('/centre/dates');
  });
}

/** Dates that applicants asked for and the centre answers; exams whose day the centre sets and tells of. */
export default function Dates({ loaderData: { dates, notices }, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.schedule_dates_title()} lead={dates.length > 0 ? m.schedule_dates_lead() : undefined} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {dates.length + notices.length === 0 && (
        <Card>
          <Empty icon={IconCalendarTime} title={m.schedule_dates_empty()}>
            {m.schedule_dates_empty_text()}
          </Empty>
        </Card>
      )}
      <NoticesDue notices={notices} />
      {dates.map((date) => (
        <DateCard key={date.applicationId} date={date} />
      ))}
    </div>
  );
}

function DateCard({ date }: { date: Route.ComponentProps['loaderData']['dates'][number] }) {
  const { applicationId, number, applicantName, qualification, parts, session, needs, reasons } = date;
  return (
    <Card title={`${session.dayWords}, ${hours(session)}, ${session.city}`}>
      <div className="stack">
        <FactList
          facts={[
            { name: m.schedule_column_applicant(), value: <Link to={`/centre/applications/${applicationId}`}>{applicantName}</Link> },
            { name: m.schedule_column_application(), value: m.schedule_application({ number: number ?? '' }) },
            { name: m.schedule_column_qualification(), value: qualification },
            { name: m.schedule_column_parts(), value: parts.map(partWord).join(', ') },
            {
              name: m.schedule_column_place(),
              value: (
                <Link to={`/centre/schedule/${session.id}`}>
                  {session.site}, {session.room}
                </Link>
              ),
            },
            { name: m.schedule_column_seats(), value: m.schedule_seats_taken({ taken: session.seatsTaken, seats: session.seats }) },
          ]}
        />
        {needs && <Note tone="turn">{m.exam_needs({ words: needs.words || m.exam_needs_unsaid() })}</Note>}
        {reasons.length > 0 && (
          <Note tone="turn">
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Note>
        )}
        <div className="row">
          {reasons.length === 0 ? (
            <Form method="post">
              <input type="hidden" name="applicationId" value={applicationId} />
              <Button size={40}>{m.schedule_confirm()}</Button>
            </Form>
          ) : (
            <LinkButton size={40} to={`/centre/schedule/${session.id}#commission`}>
              {m.schedule_mend_commission()}
            </LinkButton>
          )}
          <LinkButton kind="line" size={40} to={`/centre/dates/${applicationId}/decline`}>
            {m.schedule_decline()}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
