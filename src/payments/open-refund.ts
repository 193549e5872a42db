import type { Trx } from '#platform/database.ts';
import { findInvoice, type Invoice, isJoint, listLines, sumReceived } from './payments.db.ts';

/** What was received for the application goes back, where something was; of a joint invoice its own line. */
export async function openRefund(trx: Trx, applicationId: string, move: string, now: Temporal.Instant): Promise<void> {
  const invoice = await findInvoice(trx, applicationId);
  const received = invoice ? (await sumReceived(trx, invoice.id)) - (await sumOfExcess(trx, invoice.id)) : 0;
  if (!invoice || received <= 0) return;
  const joint = await isJoint(trx, invoice, applicationId);
  if (joint && invoice.state === 'open') return; // what came in part stays with those who go on
  const own = (await listLines(trx, invoice.id)).find((line) => line.applicationId === applicationId);
  const sumMinor = joint && own ? Math.min(own.priceMinor, received) : received;
  await insertRefund(trx, invoice, { applicationId, sumMinor, move, now });
}

const EXCESS = 'confirm_payment';

/** What came over the sum of the invoice goes back to whoever paid. */
export async function openRefundOfExcess(trx: Trx, invoice: Invoice, sumMinor: number, now: Temporal.Instant): Promise<void> {
  await insertRefund(trx, invoice, { applicationId: invoice.applicationId, sumMinor, move: EXCESS, now });
}

async function sumOfExcess(trx: Trx, invoiceId: string): Promise<number> {
  const { sum } = await trx
    .selectFrom('refunds')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('sum_minor'), eb.lit(0)).as('sum'))
    .where('invoice_id', '=', invoiceId)
    .where('opened_by_move', '=', EXCESS)
    .executeTakeFirstOrThrow();
  return Number(sum);
}

async function insertRefund(
  trx: Trx,
  { id, currency }: Invoice,
  { applicationId, sumMinor, move, now }: { applicationId: string; sumMinor: number; move: string; now: Temporal.Instant },
): Promise<void> {
  await trx
    .insertInto('refunds')
    .values({ application_id: applicationId, invoice_id: id, sum_minor: sumMinor, currency, opened_by_move: move, opened_at: now })
    .onConflict((conflict) => conflict.columns(['invoice_id', 'application_id', 'opened_by_move']).doNothing())
    .execute();
}
