import { m } from '#web/paraglide/messages.js';
import { formatSum } from '#web/routes/payments/money.ts';
import { numericDay } from '#web/ui/dates.ts';
import { type RefusalWords, words } from './words.ts';

export const PAYMENT_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  payment_short: {
    status: 409,
    message: ({ due, received, currency }) =>
      m.payments_refusal_payment_short({
        received: formatSum(Number(received), String(currency)),
        due: formatSum(Number(due), String(currency)),
        left: formatSum(Number(due) - Number(received), String(currency)),
      }),
  },
  payment_over: {
    status: 409,
    message: ({ due, received, currency }) =>
      m.payments_refusal_payment_over({
        received: formatSum(Number(received), String(currency)),
        due: formatSum(Number(due), String(currency)),
        over: formatSum(Number(received) - Number(due), String(currency)),
      }),
  },
  payments_changed: words(409, m.payments_refusal_payments_changed),
  not_a_cashier: words(403, m.payments_refusal_not_a_cashier),
  not_an_employer: words(403, m.payments_refusal_not_an_employer),
  nothing_to_pay: words(409, m.payments_refusal_nothing_to_pay),
  no_invoice_yet: words(404, m.payments_refusal_no_invoice_yet),
  no_open_invoice: words(409, m.payments_refusal_no_open_invoice),
  proof_in_check: words(409, m.payments_refusal_proof_in_check),
  proof_repeated: words(409, m.payments_refusal_proof_repeated),
  received_ahead: words(422, m.payments_refusal_received_ahead),
  received_before: {
    status: 422,
    message: ({ earliest, since }) => {
      const day = numericDay(String(earliest));
      return since === 'contract' ? m.payments_refusal_received_before_contract({ day }) : m.payments_refusal_received_before({ day });
    },
  },
  date_impossible: { status: 422, message: ({ fault }) => String(fault) },
  nothing_to_sign: words(409, m.payments_refusal_nothing_to_sign),
  sign_code_wrong: words(422, m.payments_refusal_sign_code_wrong),
  sign_code_over: words(409, m.payments_refusal_sign_code_over),
  contract_not_printed: words(409, m.payments_refusal_contract_not_printed),
  signature_in_check: words(409, m.money_refusal_signature_in_check),
  esign_text_changed: words(409, m.money_refusal_esign_text_changed),
  not_a_signature: words(422, m.money_refusal_not_a_signature),
  signature_too_large: words(422, m.money_refusal_signature_too_large),
  signature_without_certificate: words(422, m.money_refusal_signature_without_certificate),
  signature_of_other_file: words(422, m.money_refusal_signature_of_other_file),
  signature_broken: words(422, m.money_refusal_signature_broken),
  signature_weak: { status: 422, message: ({ digest }) => m.money_refusal_signature_weak({ digest: String(digest) }) },
  not_a_head: words(403, m.money_refusal_not_a_head),
  refund_move_not_possible: words(409, m.money_refusal_refund_move_not_possible),
  refund_needs_document: words(422, m.money_refusal_refund_needs_document),
  refund_needs_words: words(422, m.money_refusal_refund_needs_words),
  voucher_not_taken: words(409, m.money_refusal_voucher_not_taken),
  voucher_fields: words(422, m.money_voucher_fields),
  too_few_to_join: words(422, m.money_refusal_too_few_to_join),
  too_many_to_join: { status: 422, message: ({ most }) => m.money_refusal_too_many_to_join({ most: String(most) }) },
  invoices_of_several_centres: words(409, m.money_refusal_invoices_of_several_centres),
  invoice_not_joinable: { status: 409, message: ({ number }) => m.money_refusal_invoice_not_joinable({ number: String(number) }) },
  list_empty: words(422, m.money_refusal_list_empty),
  list_too_long: { status: 422, message: ({ most }) => m.money_refusal_list_too_long({ most: String(most) }) },
  invitation_answered: words(409, m.money_refusal_invitation_answered),
  reminded_lately: words(409, m.money_refusal_reminded_lately),
  no_employer: words(409, m.money_refusal_no_employer),
  no_sum: words(422, m.payments_refusal_no_sum),
};
