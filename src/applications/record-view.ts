import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { recordView } from './open-document.ts';

const QUIET_MINUTES = 10;

/** Writes down that staff looked; the same person looking at the same thing again within ten minutes is one look. */
export async function recordLook(trx: Trx, actor: Actor, applicationId: string, what: string, at: Temporal.Instant): Promise<void> {
  const recent = await trx
    .selectFrom('application_views')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', actor.personId)
    .where('what', '=', what)
    .where('at', '>', at.subtract({ minutes: QUIET_MINUTES }))
    .executeTakeFirst();
  if (!recent) await recordView(trx, actor, applicationId, what, at);
}
