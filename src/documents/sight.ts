import type { Trx } from '#platform/database.ts';

/** From now on whoever sees the application may see the version, as far as their work needs its kind. */
export async function showThroughApplication(trx: Trx, versionId: string, applicationId: string): Promise<void> {
  await trx
    .insertInto('document_access')
    .values({ document_version_id: versionId, application_id: applicationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** For what was taken out before anybody else saw it. */
export async function hideFromApplication(trx: Trx, versionId: string, applicationId: string): Promise<void> {
  await trx
    .deleteFrom('document_access')
    .where('document_version_id', '=', versionId)
    .where('application_id', '=', applicationId)
    .execute();
}

/** Ids of the applications that hold the version; the caller looks which of them it sees. */
export async function listApplicationsHolding(db: Trx, versionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('document_access')
    .select('application_id as applicationId')
    .where('document_version_id', '=', versionId)
    .execute();
  return rows.map(({ applicationId }) => applicationId);
}
