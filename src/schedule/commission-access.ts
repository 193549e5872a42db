import { sql } from 'kysely';
import { grantAccess } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';

/**
 * Lets the commissions of the application's confirmed bookings see it, and nobody of other commissions.
 * A booking whose day is over counts: its members still have a protocol to sign.
 */
export async function syncCommissionAccess(trx: Trx, applicationId: string, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`select commission_of(${applicationId}) as id`.execute(trx);
  const ids = rows.map(({ id }) => id);
  await trx
    .deleteFrom('application_access')
    .where('application_id', '=', applicationId)
    .where('party_kind', '=', 'commission')
    .$if(ids.length > 0, (query) => query.where('party_id', 'not in', ids))
    .execute();
  for (const personId of ids) await grantAccess(trx, applicationId, 'commission', personId, now);
}
