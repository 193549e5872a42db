import { z } from 'zod';
import { assertAllowed, lockApplication, type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { findOpenInvoice, listPaidBy } from './payments.db.ts';
import { maySettle } from './payments.policy.ts';

export const RejectForm = z.object({ words: z.string().trim().min(1, 'required').max(2_000, 'too_long') });
export type RejectForm = z.output<typeof RejectForm>;

/** «Не подтвердить»: the payer reads why. Refuses: `not_found`, `own_application`, `not_a_cashier`, `input_missing`, `move_not_possible`. */
export async function rejectPaymentProof(deps: MoveDeps, actor: Actor, applicationId: string, { words }: RejectForm): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(maySettle(actor, application));
    const invoice = await findOpenInvoice(trx, applicationId);
    for (const id of invoice ? await listPaidBy(trx, invoice) : [applicationId])
      await makeMove(trx, deps, actor, id, 'reject_payment_proof', { words });
    if (!invoice) return;
    await trx
      .updateTable('payment_proofs')
      .set({ rejected_at: deps.clock.now() })
      .where('invoice_id', '=', invoice.id)
      .where('sent_at', 'is not', null)
      .where('rejected_at', 'is', null)
      .execute();
  });
}
