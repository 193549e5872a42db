import IconBan from '@tabler/icons-react/icons/IconBan';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCreditCard from '@tabler/icons-react/icons/IconCreditCard';
import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import { Link } from 'react-router';
import type { InvoiceItem } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayInWords, numericDay } from '#web/ui/dates.ts';
import { Pill } from '#web/ui/status-pill.tsx';
import { formatSum } from './money.ts';

interface InvoiceTableProps {
  caption: string;
  items: readonly InvoiceItem[];
  hrefOf(item: InvoiceItem): string;
  /** The side that reads: the same state is one's turn and the other's wait. */
  reader: 'centre' | 'payer';
}

export function InvoiceTable({ caption, items, hrefOf, reader }: InvoiceTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'invoice', label: m.payments_col_invoice(), heads: true },
        { id: 'payer', label: reader === 'centre' ? m.payments_col_payer() : m.payments_col_qualification() },
        { id: 'applicant', label: m.payments_col_applicant() },
        { id: 'state', label: m.payments_col_state() },
        { id: 'until', label: m.payments_col_until() },
        { id: 'sum', label: m.payments_col_sum(), kind: 'right' },
      ]}
      rows={items.map((item) => ({
        id: item.invoiceId,
        cells: {
          invoice: (
            <Link to={hrefOf(item)} data-row-link="">
              {m.payments_title({ number: item.number })}
              {', '}
              {numericDay(item.issuedOn)}
            </Link>
          ),
          payer: reader === 'centre' ? item.payer : item.qualification,
          applicant: `${item.applicantName}, № ${item.applicationNumber}`,
          state: <InvoicePill item={item} reader={reader} />,
          until: (
            <span className={item.invoiceState === 'open' && item.left <= 7 ? 'text-turn' : undefined}>
              {dayInWords(item.payUntil, getLocale())}
            </span>
          ),
          sum:
            item.receivedMinor > 0 && item.receivedMinor < item.sumMinor
              ? `${formatSum(item.receivedMinor)} / ${formatSum(item.sumMinor)}`
              : formatSum(item.sumMinor),
        },
      }))}
    />
  );
}

function InvoicePill({ item, reader }: { item: InvoiceItem; reader: 'centre' | 'payer' }) {
  if (item.invoiceState === 'paid')
    return (
      <Pill tone="good" icon={IconCheck} size="s">
        {m.payments_pill_paid()}
      </Pill>
    );
  if (item.invoiceState === 'void')
    return (
      <Pill tone="idle" icon={IconBan} size="s">
        {m.payments_pill_void()}
      </Pill>
    );
  const check = item.state === 'payment_check';
  return (
    <Pill tone={check === (reader === 'centre') ? 'turn' : 'wait'} icon={check ? IconReceipt : IconCreditCard} size="s">
      {check ? m.payments_pill_check() : m.payments_pill_open()}
    </Pill>
  );
}
