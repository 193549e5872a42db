import { redirect } from 'react-router';
import { clearPortfolio, readFiling } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import type { Route } from './+types/clear-portfolio.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { application } = await orErrorPage(() => readFiling(deps, actor, uuidParam(params.id)));
  return { back: `/cabinet/applications/${application.id}/edit/portfolio` };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    await clearPortfolio(deps, actor, id);
    return redirect(`/cabinet/applications/${id}/edit/portfolio`);
  });
}

export default function ClearPortfolio({ loaderData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow">
      <Confirm
        title={m.documents_portfolio_clear_question()}
        text={m.documents_portfolio_clear_text()}
        confirm={m.documents_portfolio_clear()}
        keep={m.documents_keep()}
        keepHref={loaderData.back}
      />
    </div>
  );
}
