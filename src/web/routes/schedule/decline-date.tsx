import { redirect } from 'react-router';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';
import { declineDate, listDatesToConfirm } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/decline-date.ts';
import { QuestionWithWords, refused } from './question-with-words.tsx';
import { showSession, whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_decline()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  return await orErrorPage(async () => {
    const date = (await listDatesToConfirm(deps, actor)).find(({ applicationId }) => applicationId === params.applicationId);
    if (!date) throw new Refusal('not_found');
    const shown = showSession(date.session, dayIn(deps.clock.now(), date.session.place.zone), locale);
    return { name: date.applicantName, when: whenAndWhere(shown) };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const words = String((await request.formData()).get('words') ?? '');
  return await refusable(
    async () => {
      await declineDate(deps, actor, uuidParam(params.applicationId), words);
      return redirect('/centre/dates');
    },
    { words },
  );
}

export default function DeclineDate({ loaderData: { name, when }, actionData }: Route.ComponentProps) {
  return (
    <QuestionWithWords
      title={m.schedule_decline_question({ when })}
      text={m.schedule_decline_text({ name })}
      label={m.schedule_decline_words()}
      confirm={m.schedule_decline_confirm()}
      keep={m.schedule_cancel_keep()}
      keepHref="/centre/dates"
      {...refused(actionData && 'refusal' in actionData ? actionData : undefined)}
    />
  );
}
