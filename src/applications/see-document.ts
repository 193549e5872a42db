import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { lockUnderReview } from './review.policy.ts';

/** Pages of a document that stand, or stood, in the viewer. */
export interface PagesShown {
  readonly documentId: string;
  readonly pages: readonly number[];
}

/** Pages of the document stand before a reviewer: with the last of them it is seen, and who saw it whole first is kept. */
export async function seePages(
  trx: Trx,
  actor: Actor,
  applicationId: string,
  { documentId, pages }: PagesShown,
  at: Temporal.Instant,
): Promise<void> {
  const document = await trx
    .selectFrom('application_documents as d')
    .innerJoin('document_versions as v', 'v.id', 'd.document_version_id')
    .select(['d.pages_seen as seen', 'v.pages'])
    .where('d.id', '=', documentId)
    .where('d.application_id', '=', applicationId)
    .where('d.removed_at', 'is', null)
    .where('d.seen_at', 'is', null)
    .forUpdate('d')
    .executeTakeFirst();
  if (!document) return;
  const last = Math.max(1, document.pages);
  const seen = [...new Set([...document.seen, ...pages.filter((page) => page >= 1 && page <= last)])].toSorted((a, b) => a - b);
  await trx
    .updateTable('application_documents')
    .set({ pages_seen: seen, ...(seen.length === last ? { seen_at: at, seen_by: actor.personId } : {}) })
    .where('id', '=', documentId)
    .execute();
}

/** A reviewer turns the pages of a document from the first to the last. Refuses: as `markDocument`. */
export async function readThrough(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  documentId: string,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    await lockUnderReview(trx, actor, applicationId);
    const version = await trx
      .selectFrom('application_documents as d')
      .innerJoin('document_versions as v', 'v.id', 'd.document_version_id')
      .select('v.pages')
      .where('d.id', '=', documentId)
      .executeTakeFirst();
    const pages = Array.from({ length: Math.max(1, version?.pages ?? 1) }, (_, index) => index + 1);
    await seePages(trx, actor, applicationId, { documentId, pages }, deps.clock.now());
  });
}
