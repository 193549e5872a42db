import type { Trx } from '#platform/database.ts';
import { findInvoice, isJoint, listLines, sumReceived } from './payments.db.ts';

/** What was received for the application goes back, where something was; of a joint invoice its own line. */
export async function openRefund(trx: Trx, applicationId: string, move: string, now: Temporal.Instant): Promise<void> {
  const invoice = await findInvoice(trx, applicationId);
  const received = invoice ? await sumReceived(trx, invoice.id) : 0;
  if (!invoice || received === 0) return;
  const joint = await isJoint(trx, invoice, applicationId);
  if (joint && invoice.state === 'open') return; // what came in part stays with those who go on
  const own = (await listLines(trx, invoice.id)).find((line) => line.applicationId === applicationId);
  await trx
    .insertInto('refunds')
    .values({
      application_id: applicationId,
      invoice_id: invoice.id,
      sum_minor: joint && own ? Math.min(own.priceMinor, received) : received,
      currency: invoice.currency,
      opened_by_move: move,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.columns(['invoice_id', 'application_id']).doNothing())
    .execute();
}
