import { redirect } from 'react-router';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';
import { readSessionDesk, takeDateBack } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/take-back.ts';
import { QuestionWithWords, refused } from './question-with-words.tsx';
import { showSession, whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_take_back()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { session, bookings } = await readSessionDesk(deps, actor, uuidParam(params.sessionId));
    const booking = bookings.find(({ applicationId }) => applicationId === params.applicationId);
    if (!booking) throw new Refusal('not_found');
    const shown = showSession(session, dayIn(deps.clock.now(), session.place.zone), locale);
    return { sessionId: session.id, name: booking.applicantName, when: whenAndWhere(shown) };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const words = String((await request.formData()).get('words') ?? '');
  return await refusable(
    async () => {
      await takeDateBack(deps, actor, uuidParam(params.applicationId), words);
      return redirect(`/centre/schedule/${uuidParam(params.sessionId)}`);
    },
    { words },
  );
}

export default function TakeBack({ loaderData: { sessionId, name, when }, actionData }: Route.ComponentProps) {
  return (
    <QuestionWithWords
      title={m.schedule_take_back_question({ name, when })}
      text={m.schedule_take_back_text()}
      label={m.schedule_take_back_words()}
      confirm={m.schedule_take_back()}
      keep={m.schedule_cancel_keep()}
      keepHref={`/centre/schedule/${sessionId}`}
      {...refused(actionData && 'refusal' in actionData ? actionData : undefined)}
    />
  );
}
