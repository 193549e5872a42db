import { grantAccess } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { findAgreement } from './employees.db.ts';

interface Paid {
  readonly id: string;
  readonly applicantId: string;
  readonly employerId: string | null;
}

/** Lets the employer that pays see how far the application is, where the applicant has agreed to that; an employer that no longer pays sees it no more. */
export async function showToEmployer(trx: Trx, { id, applicantId, employerId }: Paid, now: Temporal.Instant): Promise<void> {
  await trx
    .deleteFrom('application_access')
    .where('application_id', '=', id)
    .where('party_kind', '=', 'employer')
    .$if(employerId !== null, (query) => query.where('party_id', '!=', employerId))
    .execute();
  if (employerId === null || !(await findAgreement(trx, applicantId, employerId))) return;
  await grantAccess(trx, id, 'employer', employerId, now);
  await giveEmployerConsent(trx, { id, employerId }, applicantId, now);
}

/** One standing consent for one application and employer. */
export async function giveEmployerConsent(
  trx: Trx,
  { id, employerId }: { id: string; employerId: string },
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  await withdrawEmployerConsent(trx, id, now, employerId);
  await trx
    .insertInto('employer_consents')
    .values({ application_id: id, employer_id: employerId, given_by: personId, given_at: now })
    .onConflict((conflict) => conflict.column('application_id').where('withdrawn_at', 'is', null).doNothing())
    .execute();
}

/** @param except  the employer whose consent stays. */
export async function withdrawEmployerConsent(trx: Trx, applicationId: string, now: Temporal.Instant, except?: string): Promise<void> {
  await trx
    .updateTable('employer_consents')
    .set({ withdrawn_at: now })
    .where('application_id', '=', applicationId)
    .where('withdrawn_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('employer_id', 'is distinct from', except ?? null))
    .execute();
}

/** Does the person let the employer that pays see the course? */
export async function hasEmployerConsent(db: Trx, { id, employerId }: { id: string; employerId: string | null }): Promise<boolean> {
  if (employerId === null) return false;
  const standing = await db
    .selectFrom('employer_consents')
    .select('id')
    .where('application_id', '=', id)
    .where('employer_id', '=', employerId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return standing !== undefined;
}
