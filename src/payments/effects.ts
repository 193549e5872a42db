import type { EffectContext, Ports } from '#applications/index.ts';
import { enqueue } from '#platform/jobs.ts';
import { FISCAL_RECEIPT } from './fiscal-receipt.ts';
import { issueInvoice } from './issue-invoice.ts';
import { findContract, findInvoice, findOpenInvoice, sumReceived } from './payments.db.ts';

type Owned =
  | 'fix_price'
  | 'issue_invoice'
  | 'record_signature'
  | 'void_open_papers'
  | 'settle_invoice'
  | 'issue_fiscal_receipt'
  | 'open_refund_task';

/** What follows a move in the tables of money. */
export const paymentEffects: Pick<Ports['effects'], Owned> = {
  async fix_price({ trx, application }) {
    const price = await trx
      .selectFrom('centre_qualifications')
      .select(['price_minor as priceMinor', 'currency'])
      .where('centre_id', '=', application.centreId)
      .where('qualification_id', '=', application.qualificationId)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('applications')
      .set({ price_minor: price.priceMinor, currency: price.currency })
      .where('id', '=', application.id)
      .execute();
    return undefined;
  },

  issue_invoice: issueInvoice,

  async record_signature({ trx, application, actor, input, now }) {
    const contract = await findContract(trx, application.id);
    if (!contract || !actor.personId) throw new Error('a signature without a contract or a person');
    await trx
      .updateTable('contracts')
      .set({ state: 'signed', method: input.signMethod, signed_at: now, signed_by: actor.personId, code_sha256: null, code_until: null })
      .where('id', '=', contract.id)
      .execute();
    return { contract: contract.id };
  },

  async void_open_papers({ trx, application, now }) {
    await trx
      .updateTable('invoices')
      .set({ state: 'void', closed_at: now })
      .where('application_id', '=', application.id)
      .where('state', '=', 'open')
      .execute();
    await trx
      .updateTable('contracts')
      .set({ state: 'void' })
      .where('application_id', '=', application.id)
      .where('state', '=', 'offered')
      .execute();
    return undefined;
  },

  async settle_invoice({ trx, application, now }) {
    const invoice = await findOpenInvoice(trx, application.id);
    if (invoice) await trx.updateTable('invoices').set({ state: 'paid', closed_at: now }).where('id', '=', invoice.id).execute();
    return undefined;
  },

  async issue_fiscal_receipt({ trx, application }) {
    const due = await trx
      .updateTable('payments')
      .set({ fiscal_state: 'ordered' })
      .where('application_id', '=', application.id)
      .where('fiscal_state', '=', 'none')
      .returning('id')
      .execute();
    for (const { id } of due) await enqueue(trx, FISCAL_RECEIPT, { paymentId: id }, { key: `fiscal_receipt:${id}` });
    return undefined;
  },

  async open_refund_task(context) {
    await openRefund(context);
    return undefined;
  },
};

/** What was received goes back, where something was. */
async function openRefund({ trx, application, move, now }: EffectContext): Promise<void> {
  const invoice = await findInvoice(trx, application.id);
  const received = invoice ? await sumReceived(trx, invoice.id) : 0;
  if (!invoice || received === 0) return;
  await trx
    .insertInto('refunds')
    .values({
      application_id: application.id,
      invoice_id: invoice.id,
      sum_minor: received,
      currency: invoice.currency,
      opened_by_move: move,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.column('invoice_id').doNothing())
    .execute();
}
