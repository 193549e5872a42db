import type { Readable } from 'node:stream';
import { type DocumentVersion, findPhotoFile, listApplicationsHolding, openOriginal } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { readApplication } from './applications.db.ts';

/** Roles that meet the applicant face to face or check who it is. */
const SEES_PHOTO: readonly string[] = ['registrar', 'head', 'proctor', 'council_officer', 'council_head', 'system'];

/** The original of an uploaded document; a view by others than its owner is written down for each application through which it was seen. Refuses: `not_found`. */
export async function openOriginalDocument(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  versionId: string,
): Promise<{ version: DocumentVersion; stream: Readable; own: boolean }> {
  const { version, stream } = await openOriginal(deps, actor, versionId);
  const own = version.ownerId === actor.personId;
  if (!own)
    await deps.as(actor).write(async (trx) => {
      const holding = await listApplicationsHolding(trx, versionId);
      if (holding.length === 0) return;
      const seen = await trx.selectFrom('applications').select('id').where('id', 'in', holding).execute();
      for (const { id } of seen) await recordView(trx, actor, id, `original:${versionId}`, deps.clock.now());
    });
  return { version, stream, own };
}

/** The applicant's photo for those who check who it is; null where there is none yet. Refuses: `not_found`. */
export async function openApplicantPhoto(deps: Pick<Deps, 'as' | 'files'>, actor: Actor, applicationId: string): Promise<Buffer | null> {
  const { applicantId } = await deps.as(actor).read((db) => readApplication(db, applicationId));
  if (applicantId !== actor.personId && !SEES_PHOTO.includes(actor.role ?? '')) throw new Refusal('not_found');
  return await findPhotoFile(deps, applicantId);
}

/** Every view of a personal file by staff is shown to the applicant. */
export async function recordView(trx: Trx, actor: Actor, applicationId: string, what: string, at: Temporal.Instant): Promise<void> {
  if (!actor.personId || !actor.role) throw new Refusal('not_signed_in');
  await trx
    .insertInto('application_views')
    .values({ application_id: applicationId, person_id: actor.personId, organisation_id: actor.organisationId, role: actor.role, at, what })
    .execute();
}
