import { useState } from 'react';
import { Link, redirect, useSearchParams } from 'react-router';
import { type AssignedSession, listAssignedSessions, readSessionDesk, type SessionDesk } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { addressOf } from '#web/routes/applicant/filing-words.ts';
import { timeAt } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/session.ts';
import { CandidateCard } from './candidate-card.tsx';
import { CHOSEN, cardHref } from './hall-address.ts';
import { HallTable } from './hall-table.tsx';
import { actOnSession, typedChecks } from './session-acts.ts';
import { type SessionShown, showSession } from './session-shown.ts';
import { dutyInWords, partInWords } from './staff-words.ts';
import { useLive } from './use-live.ts';

export const meta = () => [{ title: `${m.exam_session_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return await orErrorPage(async () => {
    const desk = await readSessionDesk(deps, actor, uuidParam(params.id));
    const { ahead } = await listAssignedSessions(deps, actor);
    return { ...showSession(desk, locale), rooms: roomsOf(desk, ahead) };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const bookingId = String(form.get('bookingId'));
  return await refusable(
    async () => {
      await actOnSession(deps, actor, form);
      return redirect(cardHref(uuidParam(params.id), bookingId));
    },
    { bookingId, typed: typedChecks(form) },
  );
}

/** Rooms in which this person has a duty on the same day, this one among them; none where it is the only one. */
function roomsOf({ id, startsAt, zone }: SessionDesk, ahead: readonly AssignedSession[]) {
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate();
  const rooms = ahead.filter((one) => one.zone === zone && dayOf(one.startsAt).equals(dayOf(startsAt)));
  if (rooms.length < 2) return [];
  return rooms.map((one) => ({
    id: one.id,
    room: one.room,
    time: timeAt(one.startsAt.toString(), one),
    candidates: one.candidates,
    here: one.id === id,
  }));
}

export default function Session({ loaderData: session, actionData }: Route.ComponentProps) {
  useLive();
  return (
    <div className="staff-page">
      <Breadcrumbs crumbs={[{ label: m.exam_sessions_title(), href: '/commission/sessions' }, { label: session.startsAt }]} />
      <PageHeader
        title={m.exam_session_title()}
        lead={`${session.startsAt}. ${addressOf(session)}, ${session.room}`}
        beside={<span className="small mute">{m.exam_you_are({ duty: dutyInWords(session.duty) })}</span>}
      />
      <p className="small">
        {session.parts.map(({ part, time }) => `${partInWords(part)}: ${time}`).join(' · ')}
        {session.members.length > 0 && <> · {session.members.map(({ name, duty }) => `${name} (${dutyInWords(duty)})`).join(', ')}</>}
      </p>
      {session.rooms.length > 0 && (
        <nav className="segmented rooms" aria-label={m.exam_rooms()}>
          {session.rooms.map(({ id, room, time, candidates, here }) => (
            <Link key={id} to={`/commission/sessions/${id}`} aria-current={here ? 'page' : undefined}>
              {m.exam_room({ room, time, candidates })}
            </Link>
          ))}
        </nav>
      )}
      {session.candidates.length === 0 ? (
        <Note>{m.exam_session_empty()}</Note>
      ) : (
        <Hall key={session.id} session={session} refused={actionData} />
      )}
    </div>
  );
}

type Refused = Route.ComponentProps['actionData'];

/** Everybody in a list, one of them with the card beside it: the one of the address, at first the one who waits for the viewer. */
function Hall({ session, refused }: { session: SessionShown; refused: Refused }) {
  const [query] = useSearchParams();
  const [first] = useState(() => (session.hall.find(({ next }) => next !== null) ?? session.hall[0])?.bookingId);
  const asked = query.get(CHOSEN) ?? refused?.bookingId ?? first;
  const candidate = session.candidates.find(({ bookingId }) => bookingId === asked) ?? session.candidates[0];
  return (
    <div className="hall">
      <HallTable
        places={session.hall}
        sessionId={session.id}
        chosen={candidate?.bookingId}
        now={session.now}
        codes={session.duty === 'proctor'}
      />
      {candidate && (
        <CandidateCard
          key={candidate.bookingId}
          candidate={candidate}
          sessionId={session.id}
          duty={session.duty}
          zone={session.zone}
          refused={refused?.bookingId === candidate.bookingId ? refused : undefined}
        />
      )}
    </div>
  );
}
