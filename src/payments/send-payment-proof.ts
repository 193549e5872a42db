import { assertAllowed, lockApplication, type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { findOpenInvoice, listPaidBy } from './payments.db.ts';
import { mayPay } from './payments.policy.ts';

/** «Отправить документы»: the centre checks them. Refuses: `not_signed_in`, `not_found`, `not_payer`, `payment_proof_missing`, `move_not_possible`. */
export async function sendPaymentProof(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayPay(actor, application));
    const invoice = await findOpenInvoice(trx, applicationId);
    for (const id of invoice ? await listPaidBy(trx, invoice) : [applicationId]) await makeMove(trx, deps, actor, id, 'send_payment_proof');
    if (!invoice) return;
    await trx
      .updateTable('payment_proofs')
      .set({ sent_at: deps.clock.now() })
      .where('invoice_id', '=', invoice.id)
      .where('sent_at', 'is', null)
      .where('removed_at', 'is', null)
      .execute();
  });
}
