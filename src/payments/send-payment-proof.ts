import { assertAllowed, lockApplication, type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { mayPay } from './payments.policy.ts';

/** «Отправить документы»: the centre checks them. Refuses: `not_signed_in`, `not_found`, `not_payer`, `payment_proof_missing`, `move_not_possible`. */
export async function sendPaymentProof(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayPay(actor, application));
    await makeMove(trx, deps, actor, applicationId, 'send_payment_proof');
    await trx
      .updateTable('payment_proofs')
      .set({ sent_at: deps.clock.now() })
      .where('application_id', '=', applicationId)
      .where('sent_at', 'is', null)
      .where('removed_at', 'is', null)
      .execute();
  });
}
