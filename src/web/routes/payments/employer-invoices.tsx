import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import { listEmployerInvoices } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/employer-invoices.ts';
import { InvoiceTable } from './invoice-table.tsx';

export const meta = () => [{ title: m.payments_invoices() }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { items: await orErrorPage(() => listEmployerInvoices(deps, actor)) };
}

export default function EmployerInvoicesPage({ loaderData: { items } }: Route.ComponentProps) {
  return (
    <div className="wrap main-top stack">
      <PageHeader title={m.payments_invoices()} lead={m.payments_invoices_lead()} />
      {items.length > 0 ? (
        <InvoiceTable
          caption={m.payments_invoices()}
          items={items}
          hrefOf={({ invoiceId }) => `/employer/invoices/${invoiceId}`}
          reader="payer"
        />
      ) : (
        <Empty icon={IconReceipt} title={m.payments_invoices_empty()}>
          {m.payments_invoices_empty_text()}
        </Empty>
      )}
    </div>
  );
}
