import {
  type Certification,
  type DocumentKindId,
  type KeptUpload,
  keepUpload,
  kindsThatFit,
  readVersion,
  showThroughApplication,
  takeUpload,
  type UploadedFile,
} from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Application, lockApplication } from './applications.db.ts';
import { insertAttached } from './attached-documents.ts';
import { assertPlaceOpen } from './document-places.ts';
import { assertEditable } from './save-block.ts';

/** More than anybody needs in one place; photographs of one paper are one document. */
const MAX_IN_PLACE = 10;

export interface DocumentUpload {
  readonly kind: DocumentKindId;
  readonly files: readonly UploadedFile[];
  readonly certification?: Certification | null;
}

export interface AttachedUpload extends KeptUpload {
  readonly attachedId: string;
}

/**
 * «Добавить из ЛК»: the version that the cabinet shows now; a later one there does not change the application.
 * @param place  the kind that the qualification's card names.
 * Refuses: `not_found`, `not_editable`, `document_locked`, `no_such_place`, `portfolio_not_asked`, `kind_does_not_fit`, `document_blocked`, `already_attached`, `too_many_documents`.
 */
export async function attachDocument(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  { place, versionId }: { place: string; versionId: string },
): Promise<string> {
  return await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    await assertPlaceOpen(trx, application, place);
    await assertAttachable(trx, actor, place, versionId);
    return await attachVersion(trx, application, place, versionId, deps.clock.now());
  });
}

/**
 * «Добавить»: a fresh upload into the cabinet and from there into the application. A page that cannot be read is attached too, so that it is seen where it belongs; sending it is refused.
 * Refuses: what `attachDocument` and `takeUpload` refuse, except `document_blocked`.
 */
export async function attachUpload(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  applicationId: string,
  place: string,
  upload: DocumentUpload,
): Promise<AttachedUpload> {
  if (!kindsThatFit(place).includes(upload.kind)) throw new Refusal('kind_does_not_fit');
  await deps.as(actor).write(async (trx) => assertPlaceOpen(trx, await lockEditable(trx, actor, applicationId), place));
  const taken = await takeUpload(deps, upload.files, upload.certification);
  return await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    await assertPlaceOpen(trx, application, place);
    const now = deps.clock.now();
    const kept = await keepUpload(trx, application.applicantId, upload.kind, taken, now);
    return { ...kept, attachedId: await attachVersion(trx, application, place, kept.versionId, now) };
  });
}

/** Refuses: `not_found`, `not_editable`. */
export async function lockEditable(trx: Trx, actor: Actor, applicationId: string): Promise<Application> {
  const application = await lockApplication(trx, applicationId);
  assertEditable(actor, application);
  return application;
}

/** Refuses: `not_found`, `kind_does_not_fit`, `document_blocked`. */
export async function assertAttachable(trx: Trx, actor: Actor, place: string, versionId: string): Promise<void> {
  const version = await readVersion(trx, versionId);
  if (version.ownerId !== actor.personId) throw new Refusal('not_found');
  if (!kindsThatFit(place).includes(version.kind)) throw new Refusal('kind_does_not_fit');
  if (version.findings.some(({ severity }) => severity === 'blocks')) throw new Refusal('document_blocked');
}

/** Refuses: `already_attached`, `too_many_documents`. */
export async function attachVersion(
  trx: Trx,
  application: Pick<Application, 'id'>,
  place: string,
  versionId: string,
  at: Temporal.Instant,
): Promise<string> {
  const there = await trx
    .selectFrom('application_documents')
    .select('document_version_id as versionId')
    .where('application_id', '=', application.id)
    .where('kind', '=', place)
    .where('removed_at', 'is', null)
    .execute();
  if (there.some((row) => row.versionId === versionId)) throw new Refusal('already_attached');
  if (there.length >= MAX_IN_PLACE) throw new Refusal('too_many_documents', { most: MAX_IN_PLACE });
  await showThroughApplication(trx, versionId, application.id);
  return await insertAttached(trx, { applicationId: application.id, kind: place, versionId, at });
}
