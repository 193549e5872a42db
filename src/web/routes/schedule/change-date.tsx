import { redirect } from 'react-router';
import { changeOwnDate, readDateChoice } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/change-date.ts';
import { presentDateChoice } from './present-date-choice.ts';
import { whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: m.schedule_change() }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const id = uuidParam(params.id);
  const choice = await orErrorPage(() => readDateChoice(deps, actor, id));
  const { booked } = presentDateChoice(choice, new URLSearchParams(), locale);
  if (!booked || choice.application.state !== 'exam_scheduled') throw redirect(`/cabinet/applications/${id}/date`);
  return { id, when: whenAndWhere(booked), last: booked.changesLeft === 1 };
}

export async function action({ context, params }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const id = uuidParam(params.id);
  return await refusable(async () => {
    await changeOwnDate(deps, actor, id);
    return redirect(`/cabinet/applications/${id}/date`);
  });
}

export default function ChangeDate({ loaderData: { id, when, last }, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow main-top stack">
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm
        title={m.schedule_change_question({ when })}
        text={[m.schedule_change_text(), last ? m.schedule_change_last() : ''].join(' ')}
        confirm={m.schedule_change_confirm()}
        keep={m.schedule_change_keep()}
        keepHref={`/cabinet/applications/${id}/date`}
      />
    </div>
  );
}
