import { Form } from 'react-router';
import type { InvoicePage } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { dayInWords, numericDay } from '#web/ui/dates.ts';
import { DateInput, TextInput } from '#web/ui/inputs.tsx';

export function VoucherFacts({ voucher }: { voucher: NonNullable<InvoicePage['voucher']> }) {
  return (
    <FactList
      facts={[
        { name: m.money_voucher_number(), value: voucher.number },
        { name: m.money_voucher_holder(), value: voucher.holder },
        { name: m.money_voucher_issued(), value: dayInWords(voucher.issuedOn, getLocale()) },
        { name: m.money_voucher_last(), value: dayInWords(voucher.lastDay, getLocale()) },
      ]}
    />
  );
}

/** The voucher that pays: what stands on it, and until when it does. */
export function VoucherCard({ page, editable }: { page: InvoicePage; editable: boolean }) {
  const { voucher } = page;
  return (
    <Card title={m.money_voucher()}>
      {voucher && <VoucherFacts voucher={voucher} />}
      {editable && (
        <>
          <p className="mute">{m.money_voucher_text()}</p>
          <Form method="post" className="stack-s main-top">
            <TextInput name="number" label={m.money_voucher_number()} defaultValue={voucher?.number} maxLength={50} short required />
            <TextInput
              name="holder"
              label={m.money_voucher_holder()}
              defaultValue={voucher?.holder ?? page.applicantName}
              maxLength={200}
              required
            />
            <DateInput
              name="issuedOn"
              label={m.money_voucher_issued()}
              defaultValue={voucher ? numericDay(voucher.issuedOn) : undefined}
              required
            />
            <Button kind={voucher ? 'line' : 'filled'} wide name="intent" value="voucher">
              {m.money_voucher_save()}
            </Button>
          </Form>
        </>
      )}
    </Card>
  );
}
