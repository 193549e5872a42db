import { redirect } from 'react-router';
import { readSessionDesk } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { addressOf } from '#web/routes/applicant/filing-words.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/session.ts';
import { CandidateCard } from './candidate-card.tsx';
import { actOnSession } from './session-acts.ts';
import { showSession } from './session-shown.ts';
import { dutyInWords, partInWords } from './staff-words.ts';

export const meta = () => [{ title: `${m.exam_session_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return showSession(await orErrorPage(() => readSessionDesk(deps, actor, uuidParam(params.id))), locale);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const bookingId = String(form.get('bookingId'));
  return await refusable(
    async () => {
      await actOnSession(deps, actor, form);
      return redirect(`/commission/sessions/${params.id}#${bookingId}`);
    },
    { bookingId },
  );
}

export default function Session({ loaderData: session, actionData, params }: Route.ComponentProps) {
  return (
    <div className="staff-page stack-l">
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
      {session.candidates.length === 0 && <Note>{m.exam_session_empty()}</Note>}
      {session.candidates.map((candidate) => (
        <CandidateCard
          key={candidate.bookingId}
          candidate={candidate}
          sessionId={params.id}
          duty={session.duty}
          zone={session.zone}
          refusal={actionData?.bookingId === candidate.bookingId ? actionData.refusal.message : undefined}
        />
      ))}
    </div>
  );
}
