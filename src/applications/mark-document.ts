import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockUnderReview } from './review.policy.ts';

/** `seen`: «Просмотрен»; `right`: and it fits. */
export type DocumentMark = 'seen' | 'right';

/**
 * The reviewer's mark on a document of the application.
 * Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`; `document_has_remark` where it would be marked right against an open remark,
 * `document_unseen` where reviewers have not had every page of the file before their eyes yet.
 */
export async function markDocument(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  documentId: string,
  mark: DocumentMark,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    if (mark === 'right' && (await hasOpenRemark(trx, application.id, documentId))) throw new Refusal('document_has_remark');
    const document = await trx
      .selectFrom('application_documents')
      .select(['id', 'document_version_id as versionId', 'seen_at as seenAt'])
      .where('id', '=', documentId)
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    // what stands behind a link is looked at elsewhere: there the reviewer's word is all there is
    if (document.versionId !== null && document.seenAt === null) throw new Refusal('document_unseen');
    const now = deps.clock.now();
    await trx
      .updateTable('application_documents')
      .set({
        marked_right_at: mark === 'right' ? now : null,
        ...(document.seenAt === null ? { seen_at: now, seen_by: actor.personId } : {}),
      })
      .where('id', '=', documentId)
      .execute();
  });
}

async function hasOpenRemark(trx: Trx, applicationId: string, documentId: string): Promise<boolean> {
  const remark = await trx
    .selectFrom('remarks')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('document_id', '=', documentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return remark !== undefined;
}
