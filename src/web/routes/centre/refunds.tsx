import IconReceiptRefund from '@tabler/icons-react/icons/IconReceiptRefund';
import { Link } from 'react-router';
import { listRefunds, type RefundState } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { formatSum } from '#web/routes/payments/money.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { ListHead, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/refunds.ts';
import { REFUND_WORDS } from './refund-words.ts';

const TABS = Object.keys(REFUND_WORDS) as readonly RefundState[];

export const meta = () => [{ title: m.money_refunds() }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const asked = new URL(request.url).searchParams.get('tab');
  const tab: RefundState = TABS.find((one) => one === asked) ?? 'open';
  return { tab, ...(await orErrorPage(() => listRefunds(deps, actor, tab))) };
}

/** What the centre has to give back, and what it gave. */
export default function RefundsPage({ loaderData: { tab, items, counts } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <ListHead title={m.money_refunds()}>
        <Tabs
          label={m.money_refund_tabs()}
          tabs={TABS.map((one) => ({
            label: REFUND_WORDS[one](),
            href: `/centre/refunds?tab=${one}`,
            count: counts[one],
            current: one === tab,
          }))}
        />
      </ListHead>
      {items.length > 0 ? (
        <DataTable
          caption={REFUND_WORDS[tab]()}
          columns={[
            { id: 'invoice', label: m.money_refund_col(), heads: true },
            { id: 'who', label: m.money_refund_who() },
            { id: 'to', label: m.money_refund_to() },
            { id: 'since', label: m.money_refund_since() },
            { id: 'sum', label: m.money_refund_sum(), kind: 'right' },
          ]}
          rows={items.map((item) => ({
            id: item.id,
            cells: {
              invoice: (
                <Link to={`/centre/refunds/${item.id}`} data-row-link="">
                  {m.payments_title({ number: item.invoiceNumber })}
                </Link>
              ),
              who: `${item.applicantName}, № ${item.applicationNumber}`,
              to: item.payer ?? item.applicantName,
              since: dayInWords(item.openedOn, getLocale()),
              sum: formatSum(item.sumMinor, item.currency),
            },
          }))}
        />
      ) : (
        <Empty icon={IconReceiptRefund} title={m.money_refund_empty()}>
          {m.money_refund_empty_text()}
        </Empty>
      )}
    </div>
  );
}
