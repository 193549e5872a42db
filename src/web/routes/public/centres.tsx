import { listCentres } from '#catalogue/index.ts';
import { requestContext } from '#web/context.ts';
import { readCouncils } from '#web/councils.ts';
import { m } from '#web/paraglide/messages.js';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/centres.ts';
import { CentreCards, centresInOrder } from './centre-cards.tsx';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_centres_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const asker = context.get(requestContext);
  const { own } = await readCouncils(asker);
  return centresInOrder(await listCentres(asker.deps, asker.actor), own);
}

export default function Centres({ loaderData: centres }: Route.ComponentProps) {
  return (
    <div className="wrap">
      <PageHeader title={m.public_centres_title()} lead={m.public_centres_lead()} />
      <CentreCards centres={centres} />
    </div>
  );
}
