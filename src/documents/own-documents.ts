import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { type DocumentVersion, listNewestVersions, lockOwnDocument } from './documents.db.ts';
import { ownerOf } from './upload-document.ts';

/** «Мои документы»: the newest version of each. Refuses: `not_signed_in`. */
export async function listOwnDocuments(deps: Pick<Deps, 'as'>, actor: Actor): Promise<DocumentVersion[]> {
  const ownerId = ownerOf(actor);
  return await deps.as(actor).read((db) => listNewestVersions(db, ownerId));
}

/** Takes a document out of the cabinet; applications that hold it keep it. Refuses: `not_signed_in`, `not_found`. */
export async function deleteDocument(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, documentId: string): Promise<void> {
  const ownerId = ownerOf(actor);
  await deps.as(actor).write(async (trx) => {
    await lockOwnDocument(trx, ownerId, documentId);
    await trx.updateTable('documents').set({ deleted_at: deps.clock.now() }).where('id', '=', documentId).execute();
  });
}
