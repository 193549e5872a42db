import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import { Link } from 'react-router';
import { listPayments, type PaymentTab } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { InvoiceTable } from '#web/routes/payments/invoice-table.tsx';
import { Empty } from '#web/ui/card.tsx';
import { ListHead, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/payments.ts';
import './desk.css';
import { FindForm } from './find-form.tsx';
import { searchWordsOf } from './search-words.ts';

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
  const words = searchWordsOf(request);
  return { tab, words, ...(await orErrorPage(() => listPayments(deps, actor, { tab, words }))) };
}

export default function PaymentsPage({ loaderData: { tab, words, items, counts } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <ListHead title={m.payments_centre()}>
        <Tabs
          label={m.payments_tabs()}
          tabs={TABS.map((one) => ({
            label: TAB_WORDS[one](),
            href: `/centre/payments?tab=${one}`,
            count: counts[one],
            current: !words && one === tab,
          }))}
        />
        <FindForm action="/centre/payments" words={words} label={m.payments_search()} kept={{ tab }} />
      </ListHead>
      {words && (
        <p role="status">
          {items.length > 0 ? m.centre_search_found({ words, count: items.length }) : m.payments_search_nothing({ words })}{' '}
          <Link to={`/centre/payments?tab=${tab}`}>{m.payments_search_clear()}</Link>
        </p>
      )}
      {items.length > 0 ? (
        <InvoiceTable
          caption={words ? m.payments_centre() : TAB_WORDS[tab]()}
          items={items}
          hrefOf={({ applicationId }) => `/centre/payments/${applicationId}`}
          reader="centre"
        />
      ) : words ? null : (
        <Empty icon={IconReceipt} title={EMPTY_WORDS[tab].title()}>
          {EMPTY_WORDS[tab].text()}
        </Empty>
      )}
    </div>
  );
}
