import { findRefund, readInvoicePage } from '#payments/index.ts';
import { findProcedure } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { trailTo } from '#web/routes/applicant/filing-words.ts';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/pay.ts';
import { PayView } from './pay-view.tsx';
import { payerAction } from './payer-page.ts';
import { isPayersTurn } from './payer-turn.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? m.payments_title({ number: loaderData.page.invoice.number }) : m.payments_proofs() },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const page = await orErrorPage(async () => await readInvoicePage(deps, actor, uuidParam(params.id)));
  const trail = findProcedure(page.procedureId, page.edition)?.words.trail;
  return { page, trail, turn: isPayersTurn(page, 'person'), refund: await findRefund(deps, actor, page.applicationId) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  return await payerAction(deps, actor, () => uuidParam(params.id), `/cabinet/applications/${params.id}/pay`, request, address);
}

export default function PayPage({ loaderData: { page, trail, turn, refund }, actionData }: Route.ComponentProps) {
  return (
    <PayView
      page={page}
      viewer="person"
      turn={turn}
      refund={refund}
      refusal={actionData && 'refusal' in actionData ? actionData.refusal.message : null}
      crumbs={
        <Breadcrumbs
          crumbs={[
            ...(trail ? trailTo(trail, '/cabinet/applications') : []),
            {
              label: m.payments_application({ number: page.applicationNumber ?? '' }),
              href: `/cabinet/applications/${page.applicationId}`,
            },
            { label: m.payments_title({ number: page.invoice.number }) },
          ]}
        />
      }
    />
  );
}
