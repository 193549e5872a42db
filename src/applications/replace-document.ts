import { keepUpload, kindsThatFit, takeUpload } from '#documents/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type AttachedUpload, attachVersion, type DocumentUpload, lockEditable } from './attach-document.ts';
import { readAttached } from './attached-documents.ts';
import { takeOut } from './detach-document.ts';
import { assertPlaceOpen } from './document-places.ts';

/**
 * «Заменить»: a better scan in the place of one; the reviewer looks at it anew and finds the earlier one in the history.
 * Refuses: `not_found`, `not_editable`, `document_locked`, `kind_does_not_fit`, `already_attached` for the very same file, and what `takeUpload` refuses.
 */
export async function replaceDocument(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  applicationId: string,
  attachedId: string,
  upload: DocumentUpload,
): Promise<AttachedUpload> {
  const taken = await takeUpload(deps, upload.files, upload.certification);
  return await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    const before = await readAttached(trx, applicationId, attachedId);
    await assertPlaceOpen(trx, application, before.kind);
    if (!kindsThatFit(before.kind).includes(upload.kind)) throw new Refusal('kind_does_not_fit');
    const now = deps.clock.now();
    const kept = await keepUpload(trx, application.applicantId, upload.kind, taken, now);
    if (kept.versionId === before.versionId) throw new Refusal('already_attached');
    await takeOut(trx, applicationId, before, now);
    return { ...kept, attachedId: await attachVersion(trx, application, before.kind, kept.versionId, now) };
  });
}
