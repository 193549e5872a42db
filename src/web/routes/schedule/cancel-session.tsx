import { redirect } from 'react-router';
import { dayIn } from '#procedures/index.ts';
import { cancelSession, readSessionDesk } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/cancel-session.ts';
import { QuestionWithWords, refused } from './question-with-words.tsx';
import { showSession, whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_cancel()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const { session } = await orErrorPage(() => readSessionDesk(deps, actor, uuidParam(params.sessionId)));
  const shown = showSession(session, dayIn(deps.clock.now(), session.place.zone), locale);
  return { id: session.id, when: whenAndWhere(shown), count: session.seatsTaken };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const id = await orErrorPage(async () => uuidParam(params.sessionId));
  const words = String((await request.formData()).get('words') ?? '');
  return await refusable(
    async () => {
      await cancelSession(deps, actor, id, words);
      return redirect(`/centre/schedule/${id}`);
    },
    { words },
  );
}

export default function CancelSession({ loaderData: { id, when, count }, actionData }: Route.ComponentProps) {
  return (
    <QuestionWithWords
      title={m.schedule_cancel_question({ when })}
      text={m.schedule_cancel_text({ count })}
      label={m.schedule_cancel_words()}
      confirm={m.schedule_cancel()}
      keep={m.schedule_cancel_keep()}
      keepHref={`/centre/schedule/${id}`}
      {...refused(actionData && 'refusal' in actionData ? actionData : undefined)}
    />
  );
}
