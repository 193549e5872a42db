import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import { Form, redirect } from 'react-router';
import { joinInvoices, listEmployerInvoices } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/employer-invoices.ts';
import { InvoiceTable, isJoinable } from './invoice-table.tsx';

export const meta = () => [{ title: `${m.payments_invoices()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { items: await orErrorPage(() => listEmployerInvoices(deps, actor)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const form = await request.formData();
    const id = await joinInvoices(
      deps,
      actor,
      form
        .getAll('invoice')
        .slice(0, 200)
        .map((one) => uuidParam(String(one))),
    );
    return redirect(`/employer/invoices/${id}`);
  });
}

/** The employer's invoices; several of one centre may be put together and paid at once. */
export default function EmployerInvoicesPage({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const joinable = items.filter(isJoinable).length > 1;
  return (
    <div className="wrap main-top stack">
      <PageHeader title={m.payments_invoices()} lead={m.payments_invoices_lead()} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {items.length > 0 ? (
        <InvoiceTable
          caption={m.payments_invoices()}
          items={items}
          hrefOf={({ invoiceId }) => `/employer/invoices/${invoiceId}`}
          reader="payer"
          joinForm={joinable ? 'join' : undefined}
        />
      ) : (
        <Empty icon={IconReceipt} title={m.payments_invoices_empty()}>
          {m.payments_invoices_empty_text()}
        </Empty>
      )}
      {joinable && (
        <Form method="post" id="join" className="stack-s">
          <p className="mute">{m.money_join_hint()}</p>
          <Button kind="line" wide>
            {m.money_join()}
          </Button>
        </Form>
      )}
    </div>
  );
}
