import { data, redirect } from 'react-router';
import { z } from 'zod';
import { dayIn } from '#procedures/index.ts';
import {
  approveSession,
  assignCommission,
  CommissionForm,
  editSession,
  orderSessionPaper,
  readSessionChoices,
  readSessionDesk,
  SESSION_PAPERS,
} from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/session.ts';
import { presentSessionDesk } from './present-session-desk.ts';
import { SessionBookings } from './session-bookings.tsx';
import { SessionCommission } from './session-commission.tsx';
import { SessionEdit } from './session-edit.tsx';
import { parseSession, sayingAtDay, typedSession } from './session-form-data.ts';
import { SessionHead } from './session-head.tsx';
import { SessionPapers } from './session-papers.tsx';
import { SessionState } from './session-state.tsx';
import { hours } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_staff_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.sessionId);
    const choices = await readSessionChoices(deps, actor);
    const desk = await readSessionDesk(deps, actor, id);
    return { ...presentSessionDesk(desk, dayIn(deps.clock.now(), choices.zone), locale), choices };
  });
}

const Printed = z.enum(SESSION_PAPERS).catch('session_list');

/** One page, several forms; `intent` says which. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const id = await orErrorPage(async () => uuidParam(params.sessionId));
  const form = await request.formData();
  const back = redirect(`/centre/schedule/${id}`);
  if (form.get('intent') === 'edit') {
    const typed = typedSession(form);
    const parsed = parseSession(typed);
    if ('errors' in parsed) return data({ errors: parsed.errors, doubt: undefined, typed }, { status: 422 });
    return await refusable(
      () =>
        sayingAtDay(typed, async () => {
          await editSession(deps, actor, id, parsed.form);
          return back;
        }),
      { typed },
    );
  }
  return await refusable(async () => {
    if (form.get('intent') === 'commission') await assignCommission(deps, actor, id, membersOf(form));
    else if (form.get('intent') === 'print') await orderSessionPaper(deps, actor, id, Printed.parse(form.get('paper')));
    else await approveSession(deps, actor, id);
    return back;
  });
}

/** Each ticked box is `person:role`. */
function membersOf(form: FormData): CommissionForm {
  const members = form.getAll('members').map((member) => {
    const [personId, role] = String(member).split(':');
    return { personId, role };
  });
  return CommissionForm.catch([]).parse(members);
}

export default function SessionPage({ loaderData: desk, actionData }: Route.ComponentProps) {
  const { session, choices } = desk;
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const doubt = actionData && 'errors' in actionData ? actionData.doubt : undefined;
  const typed = actionData && 'typed' in actionData ? actionData.typed : desk.typed;
  const when = `${session.dayWords}, ${hours(session)}`;
  return (
    <div className="staff-page">
      <Breadcrumbs
        crumbs={[{ label: m.schedule_staff_title(), href: `/centre/schedule?month=${session.day.slice(0, 7)}` }, { label: when }]}
      />
      <PageHeader
        title={m.schedule_session_title({ when })}
        lead={`${session.city} (${session.offset}), ${session.site}, ${session.room}`}
        beside={<SessionState state={session.state} />}
      />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <SessionHead session={session} dayOff={desk.dayOff} />
      <SessionBookings sessionId={session.id} bookings={desk.bookings} seats={session.seats} />
      {desk.bookings.some(({ state }) => state === 'booked') && <SessionPapers papers={desk.papers} />}
      {session.state !== 'cancelled' && (
        <>
          <SessionCommission candidates={desk.candidates} commission={desk.commission} />
          <SessionEdit choices={choices} typed={typed} errors={errors} doubt={doubt} locked={session.seatsTaken > 0} />
        </>
      )}
    </div>
  );
}
