import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockUnderReview } from './review.policy.ts';

/** `seen`: «Просмотрен»; `right`: and it fits; `unmarked`: neither yet. */
export type DocumentMark = 'seen' | 'right' | 'unmarked';

/**
 * The reviewer's mark on a document of the application.
 * Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`; `document_has_remark` where it would be marked right against an open remark.
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
    const now = deps.clock.now();
    const { numUpdatedRows } = await trx
      .updateTable('application_documents')
      .set({
        seen_at: mark === 'unmarked' ? null : now,
        seen_by: mark === 'unmarked' ? null : actor.personId,
        marked_right_at: mark === 'right' ? now : null,
      })
      .where('id', '=', documentId)
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal('not_found');
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
