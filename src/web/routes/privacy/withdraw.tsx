import { redirect } from 'react-router';
import { closeAccount } from '#accounts/index.ts';
import { readOwnConsent, withdrawConsent } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/withdraw.ts';
import { aboutConsent, afterWords } from './privacy-words.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { purpose, application, withdrawnAt } = await readOwnConsent(deps, actor, uuidParam(params.id));
    if (purpose === 'privacy_policy' || withdrawnAt !== null) throw new Refusal('not_found');
    return { purpose, application };
  });
}

export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  return await refusable(async () => {
    const { id, purpose } = await readOwnConsent(deps, actor, uuidParam(params.id));
    if (purpose === 'registration' && actor.personId !== null) {
      await closeAccount(deps, actor.personId, address || null);
      return redirect('/cabinet-closed');
    }
    await withdrawConsent(deps, actor, id);
    return redirect('/cabinet/data');
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.privacy_withdraw_title()} · ${m.common_product()}` }];

/** The question before a consent is taken back, with what follows from it. */
export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  return (
    <div className="wrap main-top narrow stack">
      <p className="mute">{aboutConsent(loaderData)}</p>
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Confirm
        title={m.privacy_withdraw_title()}
        text={afterWords(loaderData)}
        confirm={loaderData.purpose === 'registration' ? m.privacy_close_account() : m.privacy_withdraw()}
        keep={m.privacy_keep()}
        keepHref="/cabinet/data"
        risk
      />
    </div>
  );
}
