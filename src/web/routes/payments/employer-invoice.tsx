import { findRefund, readInvoiceById } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/employer-invoice.ts';
import { PayView } from './pay-view.tsx';
import { payerAction } from './payer-page.ts';
import { isPayersTurn } from './payer-turn.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? m.payments_title({ number: loaderData.page.invoice.number }) : m.payments_invoices() },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const page = await orErrorPage(async () => await readInvoiceById(deps, actor, uuidParam(params.id)));
  return { page, turn: isPayersTurn(page, 'employer'), refund: await findRefund(deps, actor, page.applicationId) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  const { applicationId } = await orErrorPage(async () => await readInvoiceById(deps, actor, uuidParam(params.id)));
  return await payerAction(deps, actor, () => applicationId, `/employer/invoices/${params.id}`, request, address);
}

export default function EmployerInvoicePage({ loaderData: { page, turn, refund }, actionData }: Route.ComponentProps) {
  return (
    <PayView
      page={page}
      viewer="employer"
      turn={turn}
      refund={refund}
      refusal={actionData && 'refusal' in actionData ? actionData.refusal.message : null}
      crumbs={
        <Breadcrumbs
          crumbs={[
            { label: m.payments_invoices(), href: '/employer/invoices' },
            { label: m.payments_title({ number: page.invoice.number }) },
          ]}
        />
      }
    />
  );
}
