import type { Trx } from '#platform/database.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type Application, listBlocks, readApplication } from './applications.db.ts';
import { findEmployer } from './find-employer.ts';
import { makeMove, reasonsAgainst } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { lockUnderReview } from './review.policy.ts';

/**
 * The centre takes the application: price, contract and invoice follow by the move. An employer that is registered here gains sight of it;
 * where nothing is to pay, the payment is settled at once.
 * Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`, `documents_unseen`, `documents_unmarked`, `remark_open`, `identity_unchecked`, `payer_not_accepted`.
 */
export async function acceptApplication(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    await linkEmployer(trx, application);
    await makeMove(trx, deps, actor, applicationId, 'accept');
    await confirmIfFree(trx, deps, applicationId);
  });
}

/** Where nothing is to pay the payment is confirmed by the system, at once. */
export async function confirmIfFree(trx: Trx, deps: MoveDeps, applicationId: string): Promise<void> {
  const application = await readApplication(trx, applicationId);
  const free = application.state === 'awaiting_payment' && application.priceMinor === 0;
  if (free && (await reasonsAgainst(trx, deps, SYSTEM, application, 'confirm_payment')).length === 0)
    await makeMove(trx, deps, SYSTEM, applicationId, 'confirm_payment');
}

/** The ИНН or БИН as the applicant typed it; null unless an employer pays. */
export async function readEmployerInn(db: Trx, application: Pick<Application, 'id' | 'payerKind'>): Promise<string | null> {
  if (application.payerKind !== 'employer') return null;
  const block = (await listBlocks(db, application.id)).find(({ block }) => block === 'qualification');
  return block?.values.employerInn ?? null;
}

async function linkEmployer(trx: Trx, application: Application): Promise<void> {
  const number = application.employerId ? null : await readEmployerInn(trx, application);
  const employerId = number && (await findEmployer(trx, number));
  if (employerId) await trx.updateTable('applications').set({ employer_id: employerId }).where('id', '=', application.id).execute();
}
