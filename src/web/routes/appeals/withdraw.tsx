import { redirect } from 'react-router';
import { readOwnAppeal, withdrawAppeal } from '#appeals/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/withdraw.ts';
import { titleOf } from './appeal-words.ts';

export const meta = () => [{ title: `${m.appeals_withdraw_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { appeal } = await orErrorPage(() => readOwnAppeal(deps, actor, uuidParam(params.id)));
  return { appeal };
}

export async function action({ context, params }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await withdrawAppeal(deps, actor, id);
    return redirect(`/cabinet/appeals/${id}`);
  });
}

/** The question before a step that cannot be taken back. */
export default function Withdraw({ loaderData: { appeal }, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap main-top narrow stack">
      <p className="mute">{titleOf(appeal)}</p>
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm
        title={m.appeals_withdraw_title()}
        text={m.appeals_withdraw_text()}
        confirm={m.appeals_withdraw_do()}
        keep={m.appeals_keep()}
        keepHref={`/cabinet/appeals/${appeal.id}`}
        risk
      />
    </div>
  );
}
