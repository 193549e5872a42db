import { z } from 'zod';
import { assertAllowed, lockApplication, type MoveDeps, makeMove, zoneOfCentre } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, readDate } from '#procedures/index.ts';
import { findContract } from './contracts.db.ts';
import { readSum } from './money.ts';
import { openRefundOfExcess } from './open-refund.ts';
import { findOpenInvoice, type Invoice, listPaidBy, sumReceived } from './payments.db.ts';
import { maySettle } from './payments.policy.ts';

/** What came to the account; empty where all came before (part payments) or the head decides without money. */
const ReceivedForm = z.object({
  sum: z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      const minor = typed === '' ? 0 : readSum(typed);
      if (minor === null) context.addIssue({ code: 'custom', message: 'sum_form' });
      return minor ?? 0;
    }),
  receivedOn: z.string().trim().default(''),
  method: z.enum(['transfer', 'card', 'cash']).default('transfer'),
});
export const ConfirmForm = ReceivedForm.extend({
  /** The head takes less as enough, with words. */
  override: z.boolean().default(false),
  words: z.string().trim().max(2_000, 'too_long').default(''),
  /** More came than was asked, and so much, in minor units, goes back. */
  over: z.coerce.number().int().positive().optional().catch(undefined),
});
type Received = z.output<typeof ReceivedForm>;
export const PartForm = ReceivedForm.extend({
  /** What the page showed to have come. */
  seenMinor: z.coerce.number().int().min(0).optional(),
});
export type ConfirmForm = z.output<typeof ConfirmForm>;

/**
 * «Подтвердить оплату»: writes down what came and settles the invoice.
 * Refuses: `not_found`, `own_application`, `not_a_cashier`, `no_open_invoice`, `no_sum` where nothing is typed and the invoice is not covered yet, `received_ahead`, `received_before`, `date_impossible`, `payment_short` with `{ due, received }`,
 * `payment_over` with the same where more came and nothing is said about the excess, `override_not_yours`, `override_needs_words`, `move_not_possible`;
 * nothing is kept then.
 */
export async function confirmPayment(deps: MoveDeps, actor: Actor, applicationId: string, form: ConfirmForm): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const invoice = await writeReceived(trx, deps, actor, applicationId, form, 'invoice');
    const { override, words } = form;
    if (form.sum === 0 && !override && invoice.payerKind !== 'voucher' && (await sumReceived(trx, invoice.id)) < invoice.sumMinor)
      throw new Refusal('no_sum');
    const excess = await excessOf(trx, invoice);
    if (excess > 0) {
      if (form.over !== excess) throw overpaid(invoice, excess);
      await openRefundOfExcess(trx, invoice, excess, deps.clock.now());
    }
    for (const id of await listPaidBy(trx, invoice))
      await makeMove(trx, deps, actor, id, 'confirm_payment', {
        ...(override ? { override: true } : {}),
        ...(words ? { words } : {}),
      });
  });
}

/**
 * A part of the sum came: it is written down, the application goes on waiting. Refuses as `confirmPayment`, `no_sum`, and `payments_changed` where more has come
 * than the page showed: the same form may have been sent before, its answer lost. More than is left to pay is no part: `payment_over`.
 */
export async function recordPartPayment(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  { seenMinor, ...received }: z.output<typeof PartForm>,
): Promise<void> {
  if (received.sum === 0) throw new Refusal('no_sum');
  await deps.as(actor).write(async (trx) => {
    const invoice = await writeReceived(trx, deps, actor, applicationId, received, 'contract');
    if (seenMinor !== undefined && (await sumReceived(trx, invoice.id)) !== seenMinor + received.sum) throw new Refusal('payments_changed');
    const excess = await excessOf(trx, invoice);
    if (excess > 0) throw overpaid(invoice, excess);
  });
}

/** How much more than the sum of the invoice has come, in minor units. */
const excessOf = async (trx: Trx, { id, sumMinor }: Invoice) => Math.max(0, (await sumReceived(trx, id)) - sumMinor);

const overpaid = ({ sumMinor, currency }: Invoice, excess: number) =>
  new Refusal('payment_over', { due: sumMinor, received: sumMinor + excess, currency });

/** @param since  whose day is the first on which this money can have come. */
async function writeReceived(
  trx: Trx,
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  received: Received,
  since: 'invoice' | 'contract',
): Promise<Invoice> {
  const application = await lockApplication(trx, applicationId);
  assertAllowed(maySettle(actor, application));
  const invoice = await findOpenInvoice(trx, applicationId);
  if (!invoice) throw new Refusal('no_open_invoice');
  if (received.sum === 0) return invoice;
  const now = deps.clock.now();
  const today = dayIn(now, await zoneOfCentre(trx, application.centreId));
  const receivedOn = dayReceived(received.receivedOn, today);
  const earliest = since === 'contract' ? earlier((await findContract(trx, applicationId))?.dated, invoice.issuedOn) : invoice.issuedOn;
  if (Temporal.PlainDate.compare(receivedOn, earliest) < 0) throw new Refusal('received_before', { earliest: earliest.toString(), since });
  await insertPayment(trx, invoice, {
    sum_minor: received.sum,
    method: received.method,
    received_on: receivedOn,
    confirmed_by: actor.personId,
    confirmed_at: now,
  });
  return invoice;
}

const earlier = (contract: Temporal.PlainDate | undefined, invoice: Temporal.PlainDate) =>
  contract && Temporal.PlainDate.compare(contract, invoice) < 0 ? contract : invoice;

/** A typed day that has come; today where nothing is typed. Refuses: `date_impossible`, `received_ahead`. */
export function dayReceived(typed: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (typed === '') return today;
  const read = readDate(typed);
  if (!read.ok) throw new Refusal('date_impossible', { fault: read.fault });
  const day = Temporal.PlainDate.from(read.iso);
  if (Temporal.PlainDate.compare(day, today) > 0) throw new Refusal('received_ahead');
  return day;
}

const insertPayment = async (
  trx: Trx,
  invoice: Invoice,
  payment: {
    sum_minor: number;
    method: string;
    received_on: Temporal.PlainDate;
    confirmed_by: string | null;
    confirmed_at: Temporal.Instant;
  },
) => {
  await trx
    .insertInto('payments')
    .values({ ...payment, application_id: invoice.applicationId, invoice_id: invoice.id })
    .execute();
};
