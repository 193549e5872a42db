import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { currentLanguage } from '#platform/language.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, sourceInWords, wordReason } from '#procedures/index.ts';
import { readNoticeChoice, sendNotice } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/send-notice.ts';
import { showSession, whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: m.recognition_notice_title() }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const { lead, earliest, working, today, sessions, ...due } = await orErrorPage(() =>
    readNoticeChoice(deps, actor, uuidParam(params.applicationId)),
  );
  const inWords = (day: Temporal.PlainDate) => dayInWords(day.toString(), locale, today.year);
  return {
    ...due,
    days: lead.workingDays,
    between: lead.reading === 'full_days_between',
    source: sourceInWords(lead.source, currentLanguage()),
    earliest: earliest.equals(working)
      ? inWords(earliest)
      : m.schedule_first_day_off({ day: inWords(earliest), working: inWords(working) }),
    sessions: sessions.map(({ reasons, ...session }) => ({
      ...showSession(session, dayIn(deps.clock.now(), session.place.zone), locale),
      reasons: reasons.map((each) => wordReason(each, currentLanguage())),
    })),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const chosen = z.uuid().safeParse((await request.formData()).get('sessionId'));
  return await refusable(async () => {
    const applicationId = uuidParam(params.applicationId);
    if (!chosen.success) throw new Refusal('session_unknown');
    await sendNotice(deps, actor, applicationId, chosen.data);
    return redirect('/centre/dates');
  });
}

/** The day, the time and the place of a procedure, chosen by the centre among the sessions of its schedule. */
export default function SendNotice({ loaderData, actionData }: Route.ComponentProps) {
  const { applicantName, number, days, between, source, earliest, sessions } = loaderData;
  return (
    <div className="staff-page">
      <Breadcrumbs crumbs={[{ label: m.schedule_dates_title(), href: '/centre/dates' }, { label: m.recognition_notice_title() }]} />
      <PageHeader title={m.recognition_notice_title()} lead={m.recognition_notice_of({ name: applicantName, number: number ?? '' })} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Note tone="wait">
        <b>{m.recognition_notice_earliest({ day: earliest })}.</b>{' '}
        {between ? m.recognition_notice_full_days({ days }) : m.recognition_notice_last_day({ days })}{' '}
        {m.recognition_notice_source({ source })}
      </Note>
      <Card>
        {sessions.length === 0 ? (
          <Empty
            icon={IconCalendarPlus}
            title={m.recognition_notice_none()}
            action={<LinkButton to="/centre/schedule/new">{m.recognition_notice_add_session()}</LinkButton>}
          >
            {m.recognition_notice_none_text()}
          </Empty>
        ) : (
          <Form method="post" className="stack">
            <RadioCards
              name="sessionId"
              label={m.recognition_notice_session()}
              required
              choices={sessions.map((session) => ({
                value: session.id,
                label: whenAndWhere(session),
                note: [m.recognition_notice_place(session), ...session.reasons].join('. '),
              }))}
            />
            <p className="mute">{m.recognition_notice_follows()}</p>
            <Button wide>{m.recognition_notice_send()}</Button>
          </Form>
        )}
      </Card>
    </div>
  );
}
