import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';

/** A certificate that a recognised qualification leads to, before the head has signed it: it is not issued yet. */
export interface PendingCertificate {
  readonly applicationId: string;
  /** `awaiting_number`: the council's registry has to number it first. */
  readonly state: 'awaiting_number' | 'to_sign';
}

/** By application; only those in sight of who asks. */
export async function pendingCertificates(
  deps: Pick<AppDeps, 'as'>,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, PendingCertificate['state']>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await deps
    .as(actor)
    .read((db) =>
      db
        .selectFrom('certificates')
        .select(['application_id as applicationId', 'state'])
        .where('application_id', 'in', applicationIds)
        .where('state', 'in', ['awaiting_number', 'to_sign'])
        .where('standing', '<>', 'annulled')
        .execute(),
    );
  return new Map(rows.map(({ applicationId, state }) => [applicationId, state as PendingCertificate['state']]));
}
