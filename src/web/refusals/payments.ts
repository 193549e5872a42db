import { m } from '#web/paraglide/messages.js';
import { formatSum } from '#web/routes/payments/money.ts';
import { type RefusalWords, words } from './words.ts';

export const PAYMENT_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  payment_short: {
    status: 409,
    message: ({ due, received }) =>
      m.payments_refusal_payment_short({
        received: formatSum(Number(received)),
        due: formatSum(Number(due)),
        left: formatSum(Number(due) - Number(received)),
      }),
  },
  not_a_cashier: words(403, m.payments_refusal_not_a_cashier),
  not_an_employer: words(403, m.payments_refusal_not_an_employer),
  nothing_to_pay: words(409, m.payments_refusal_nothing_to_pay),
  no_invoice_yet: words(404, m.payments_refusal_no_invoice_yet),
  no_open_invoice: words(409, m.payments_refusal_no_open_invoice),
  proof_in_check: words(409, m.payments_refusal_proof_in_check),
  proof_repeated: words(409, m.payments_refusal_proof_repeated),
  received_ahead: words(422, m.payments_refusal_received_ahead),
  date_impossible: { status: 422, message: ({ fault }) => String(fault) },
  nothing_to_sign: words(409, m.payments_refusal_nothing_to_sign),
  sign_code_wrong: words(422, m.payments_refusal_sign_code_wrong),
  sign_code_over: words(409, m.payments_refusal_sign_code_over),
  contract_not_printed: words(409, m.payments_refusal_contract_not_printed),
  no_sum: words(422, m.payments_refusal_no_sum),
};
