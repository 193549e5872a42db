import { listCentres } from '#catalogue/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/centres.ts';
import { CentreCards } from './centre-cards.tsx';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_centres_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await listCentres(deps, actor);
}

export default function Centres({ loaderData: centres }: Route.ComponentProps) {
  return (
    <div className="wrap">
      <PageHeader title={m.public_centres_title()} lead={m.public_centres_lead()} />
      <CentreCards centres={centres} />
    </div>
  );
}
