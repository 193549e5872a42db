import { assertAllowed, lockApplication } from '#applications/index.ts';
import { keepUpload, showThroughApplication, takeUpload, type UploadedFile } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenInvoice, type Invoice } from './payments.db.ts';
import { mayPay } from './payments.policy.ts';

/** Two cards of documents and a comment fit any order; more is a slip. */
const MOST = 10;

/**
 * «Документы об оплате», «Добавить»: kept until it is sent. PDF or photographs of pages.
 * Refuses: `not_signed_in`, `not_found`, `nothing_to_pay`, `proof_in_check`, `too_many_documents`, `proof_repeated` and what `takeUpload` refuses.
 */
export async function addPaymentProof(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  applicationId: string,
  files: readonly UploadedFile[],
): Promise<string> {
  await deps.as(actor).write((trx) => lockPayable(trx, actor, applicationId));
  const taken = await takeUpload(deps, files);
  return await refuseOn('same_proof_once', 'proof_repeated', () =>
    deps.as(actor).write(async (trx) => {
      const { invoice, personId } = await lockPayable(trx, actor, applicationId);
      const { count } = await trx
        .selectFrom('payment_proofs')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('invoice_id', '=', invoice.id)
        .where('removed_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (count >= MOST) throw new Refusal('too_many_documents', { most: MOST });
      const now = deps.clock.now();
      const { versionId } = await keepUpload(trx, personId, 'payment_document', taken, now);
      await showThroughApplication(trx, versionId, invoice.applicationId);
      const { id } = await trx
        .insertInto('payment_proofs')
        .values({
          application_id: invoice.applicationId,
          invoice_id: invoice.id,
          document_version_id: versionId,
          added_by: personId,
          added_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    }),
  );
}

/** Takes out a document that was not sent. Refuses: `not_signed_in`, `not_found`, `nothing_to_pay`, `proof_in_check`. */
export async function removePaymentProof(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  proofId: string,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { invoice } = await lockPayable(trx, actor, applicationId);
    await trx
      .updateTable('payment_proofs')
      .set({ removed_at: deps.clock.now() })
      .where('id', '=', proofId)
      .where('invoice_id', '=', invoice.id)
      .where('sent_at', 'is', null)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  });
}

async function lockPayable(trx: Trx, actor: Actor, applicationId: string): Promise<{ invoice: Invoice; personId: string }> {
  const application = await lockApplication(trx, applicationId);
  assertAllowed(mayPay(actor, application));
  if (application.state === 'payment_check') throw new Refusal('proof_in_check');
  const invoice = application.state === 'awaiting_payment' ? await findOpenInvoice(trx, applicationId) : undefined;
  if (!invoice || actor.personId === null) throw new Refusal('nothing_to_pay');
  return { invoice, personId: actor.personId };
}
