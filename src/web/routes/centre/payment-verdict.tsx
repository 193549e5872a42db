import { Form } from 'react-router';
import type { InvoicePage } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { signOf } from '#web/routes/payments/money.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { numericDay } from '#web/ui/dates.ts';
import { DateInput, Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';

interface PaymentVerdictProps {
  page: InvoicePage;
  /** The head alone may take less as enough. */
  isHead: boolean;
  errors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, string>>;
  /** The sum differs from the invoice: what it is about, for the question beside it. */
  differs: SumDiffering | null;
}

export interface SumDiffering {
  readonly message: string;
  /** In minor units; negative: so much is lacking. */
  readonly excess: number;
}

/** The sum is another than the invoice's: nothing was written down, and the person says what to do. */
function SumDiffers({ differs: { message, excess } }: { differs: SumDiffering }) {
  return (
    <Note tone="turn" role="alert">
      <p>
        <b>{message}</b>
      </p>
      <p>{excess > 0 ? m.payments_over_what() : m.payments_short_what()}</p>
      <p className="main-top">
        {excess > 0 ? (
          <button type="submit" className="button size-32" name="over" value={excess}>
            {m.payments_over_refund()}
          </button>
        ) : (
          <button type="submit" className="button size-32" name="intent" value="part">
            {m.payments_record_part()}
          </button>
        )}
      </p>
    </Note>
  );
}

/** What came, and the verdict. */
export function PaymentVerdict({ page, isHead, errors, typed, differs }: PaymentVerdictProps) {
  const byVoucher = page.invoice.payerKind === 'voucher';
  const left = Math.max(0, page.invoice.sumMinor - page.invoice.receivedMinor);
  return (
    <>
      <Card title={byVoucher ? m.money_voucher_confirm() : m.payments_confirm_title()}>
        {!byVoucher && <p className="mute">{m.payments_confirm_text()}</p>}
        <Form method="post" className="stack-s main-top" noValidate>
          {byVoucher && <input type="hidden" name="sum" value="" />}
          {!byVoucher && (
            <>
              <input type="hidden" name="seenMinor" value={page.invoice.receivedMinor} />
              <TextInput
                name="sum"
                label={m.payments_field_sum({ sign: signOf(page.invoice.currency) })}
                inputMode="decimal"
                short
                error={errors.sum}
                defaultValue={typed.sum ?? (left / 100).toFixed(2).replace('.', ',').replace(/,00$/, '')}
              />
              {differs && <SumDiffers differs={differs} />}
              <DateInput
                name="receivedOn"
                label={m.payments_field_day()}
                error={errors.receivedOn}
                defaultValue={typed.receivedOn ?? numericDay(page.today)}
              />
              <Select
                name="method"
                label={m.payments_field_method()}
                defaultValue={typed.method ?? 'transfer'}
                options={[
                  { value: 'transfer', label: m.payments_method_transfer() },
                  { value: 'card', label: m.payments_method_card() },
                  { value: 'cash', label: m.payments_method_cash() },
                ]}
              />
            </>
          )}
          {isHead && !byVoucher && (
            <>
              <Tick
                name="override"
                label={m.payments_override()}
                hint={m.payments_override_hint()}
                defaultChecked={typed.override === 'on'}
              />
              <Textarea name="words" label={m.payments_override_words()} defaultValue={typed.words} rows={2} maxLength={2000} />
            </>
          )}
          <div className="row">
            <Button size={40} name="intent" value="confirm">
              {byVoucher ? m.money_voucher_confirm() : m.payments_confirm()}
            </Button>
            {!byVoucher && (
              <Button size={40} kind="line" name="intent" value="part">
                {m.payments_record_part()}
              </Button>
            )}
          </div>
        </Form>
      </Card>
      {page.state === 'payment_check' && (
        <Card title={m.payments_reject_title()}>
          <Form method="post" className="stack-s">
            <Textarea
              name="rejectWords"
              label={m.payments_reject_words()}
              hint={m.payments_reject_words_hint()}
              error={errors.rejectWords}
              defaultValue={typed.rejectWords}
              rows={2}
            />
            <Button size={40} kind="risk" name="intent" value="reject">
              {m.payments_reject()}
            </Button>
          </Form>
        </Card>
      )}
    </>
  );
}
