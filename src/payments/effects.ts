import type { Ports } from '#applications/index.ts';
import { enqueue } from '#platform/jobs.ts';
import { findSignatureInCheck, saveVerdict } from './contract-signatures.db.ts';
import { findContract } from './contracts.db.ts';
import { showToEmployer } from './employer-sight.ts';
import { FISCAL_RECEIPT } from './fiscal-receipt.ts';
import { issueInvoice } from './issue-invoice.ts';
import { LEAVE_JOINT_INVOICE } from './leave-joint-invoice.ts';
import { openRefund } from './open-refund.ts';
import { findOpenInvoice, isJoint } from './payments.db.ts';

type Owned =
  | 'show_to_employer'
  | 'fix_price'
  | 'issue_invoice'
  | 'record_signature'
  | 'void_open_papers'
  | 'settle_invoice'
  | 'issue_fiscal_receipt'
  | 'open_refund_task';

/** What follows a move in the tables of money. */
export const paymentEffects: Pick<Ports['effects'], Owned> = {
  async show_to_employer({ trx, application, now }) {
    await showToEmployer(trx, application, now);
    return undefined;
  },

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
    const sent = input.signMethod === 'code' ? undefined : await findSignatureInCheck(trx, contract.id);
    if (sent) await saveVerdict(trx, sent.id, { state: 'accepted', by: actor.personId, at: now });
    await trx
      .updateTable('contracts')
      .set({
        state: 'signed',
        method: input.signMethod,
        signed_at: sent?.sentAt ?? now,
        signed_by: sent?.sentBy ?? actor.personId,
        ...(sent && { paper_sha256: sent.paperSha256, address: sent.address }),
        code_sha256: null,
        code_until: null,
      })
      .where('id', '=', contract.id)
      .execute();
    return { contract: contract.id };
  },

  async void_open_papers({ trx, application, now }) {
    const invoice = await findOpenInvoice(trx, application.id);
    if (invoice && (await isJoint(trx, invoice, application.id)))
      await enqueue(
        trx,
        LEAVE_JOINT_INVOICE,
        { invoiceId: invoice.id, applicationId: application.id },
        { key: `leave_joint_invoice:${invoice.id}:${application.id}` },
      );
    else if (invoice) await trx.updateTable('invoices').set({ state: 'void', closed_at: now }).where('id', '=', invoice.id).execute();
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

  async open_refund_task({ trx, application, move, now }) {
    await openRefund(trx, application.id, move, now);
    return undefined;
  },
};
