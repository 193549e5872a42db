import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import { useRef } from 'react';
import { listPayments, type PaymentTab } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { InvoiceTable } from '#web/routes/payments/invoice-table.tsx';
import { Empty } from '#web/ui/card.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/payments.ts';
import { useRowKeys } from './use-row-keys.ts';

const TAB_WORDS: Readonly<Record<PaymentTab, () => string>> = {
  check: m.payments_tab_check,
  contract: m.money_tab_contract,
  open: m.payments_tab_open,
  paid: m.payments_tab_paid,
};
const EMPTY = { title: m.payments_empty, text: m.payments_empty_text };
const EMPTY_WORDS: Readonly<Record<PaymentTab, { title: () => string; text: () => string }>> = {
  check: { title: m.payments_empty_check, text: m.payments_empty_check_text },
  contract: { title: m.money_empty_contract, text: m.money_empty_contract_text },
  open: EMPTY,
  paid: EMPTY,
};
const TABS = Object.keys(TAB_WORDS) as readonly PaymentTab[];

export const meta = () => [{ title: `${m.payments_centre()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const asked = new URL(request.url).searchParams.get('tab');
  const tab = TABS.find((one) => one === asked) ?? 'check';
  return { tab, ...(await orErrorPage(() => listPayments(deps, actor, tab))) };
}

export default function PaymentsPage({ loaderData: { tab, items, counts } }: Route.ComponentProps) {
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div className="staff-page" ref={box}>
      <PageHeader title={m.payments_centre()} />
      <Tabs
        label={m.payments_tabs()}
        tabs={TABS.map((one) => ({
          label: TAB_WORDS[one](),
          href: `/centre/payments?tab=${one}`,
          count: counts[one],
          current: one === tab,
        }))}
      />
      {items.length > 0 ? (
        <InvoiceTable
          caption={TAB_WORDS[tab]()}
          items={items}
          hrefOf={({ applicationId }) => `/centre/payments/${applicationId}`}
          reader="centre"
        />
      ) : (
        <Empty icon={IconReceipt} title={EMPTY_WORDS[tab].title()}>
          {EMPTY_WORDS[tab].text()}
        </Empty>
      )}
    </div>
  );
}
