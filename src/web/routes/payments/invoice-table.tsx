import IconBan from '@tabler/icons-react/icons/IconBan';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCreditCard from '@tabler/icons-react/icons/IconCreditCard';
import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import IconSignature from '@tabler/icons-react/icons/IconSignature';
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
  /** The payer may put several invoices together: boxes of this form. */
  joinForm?: string;
}

export function InvoiceTable({ caption, items, hrefOf, reader, joinForm }: InvoiceTableProps) {
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
            <>
              {joinForm && isJoinable(item) && (
                <input
                  type="checkbox"
                  form={joinForm}
                  name="invoice"
                  value={item.invoiceId}
                  aria-label={m.money_join_choose({ number: item.number })}
                />
              )}{' '}
              <Link to={hrefOf(item)} data-row-link="">
                {m.payments_title({ number: item.number })}
                {', '}
                {numericDay(item.issuedOn)}
              </Link>
            </>
          ),
          payer: reader === 'centre' ? item.payer : item.qualification,
          applicant:
            item.people > 1
              ? m.money_joint_people({ name: item.applicantName, count: item.people - 1 })
              : `${item.applicantName}, № ${item.applicationNumber}`,
          state: <InvoicePill item={item} reader={reader} />,
          until: (
            <span className={item.invoiceState === 'open' && item.left <= 7 ? 'text-turn' : undefined}>
              {dayInWords(item.payUntil, getLocale())}
            </span>
          ),
          sum:
            item.receivedMinor > 0 && item.receivedMinor < item.sumMinor
              ? `${formatSum(item.receivedMinor, item.currency)} / ${formatSum(item.sumMinor, item.currency)}`
              : formatSum(item.sumMinor, item.currency),
        },
      }))}
    />
  );
}

/** Open, and nobody has begun to pay it. */
export const isJoinable = ({ invoiceState, state, receivedMinor }: InvoiceItem): boolean =>
  invoiceState === 'open' && state === 'awaiting_payment' && receivedMinor === 0;

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
  if (item.state === 'contract_offered')
    return (
      <Pill tone={item.signatureSent === (reader === 'centre') ? 'turn' : 'wait'} icon={IconSignature} size="s">
        {item.signatureSent ? m.money_pill_contract_check() : m.money_pill_contract()}
      </Pill>
    );
  const check = item.state === 'payment_check';
  return (
    <Pill tone={check === (reader === 'centre') ? 'turn' : 'wait'} icon={check ? IconReceipt : IconCreditCard} size="s">
      {check ? m.payments_pill_check() : m.payments_pill_open()}
    </Pill>
  );
}
