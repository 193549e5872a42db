import { hideFromApplication } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { lockEditable } from './attach-document.ts';
import { type AttachedRow, readAttached } from './attached-documents.ts';
import { assertPlaceOpen } from './document-places.ts';

/** Takes a document out of the application; it stays in the cabinet. Refuses: `not_found`, `not_editable`, `document_locked`. */
export async function detachDocument(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  attachedId: string,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    const attached = await readAttached(trx, applicationId, attachedId);
    await assertPlaceOpen(trx, application, attached.kind);
    await takeOut(trx, applicationId, attached, deps.clock.now());
  });
}

/** What was submitted once stays in the history and in the sight of the centre; the rest is seen by its owner alone again. */
export async function takeOut(trx: Trx, applicationId: string, attached: AttachedRow, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('application_documents').set({ removed_at: at }).where('id', '=', attached.id).execute();
  await trx.updateTable('applications').set({ updated_at: at }).where('id', '=', applicationId).execute();
  const { versionId } = attached;
  if (versionId === null || attached.submittedRound !== null) return;
  const elsewhere = await trx
    .selectFrom('application_documents')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('document_version_id', '=', versionId)
    .where((eb) => eb.or([eb('removed_at', 'is', null), eb('submitted_round', 'is not', null)]))
    .executeTakeFirst();
  if (!elsewhere) await hideFromApplication(trx, versionId, applicationId);
}
