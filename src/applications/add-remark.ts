import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Application } from './applications.db.ts';
import { isBlockId } from './blocks.ts';
import { uncheckField } from './check-field.ts';
import { procedureOf } from './procedure-of.ts';
import { lockUnderReview } from './review.policy.ts';

/** On a field, on a document or one of its pages, or on a whole block. */
export const NewRemark = z.object({
  block: z.string().refine(isBlockId, 'required'),
  field: z.string().max(80).nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  page: z.number().int().positive().max(10_000).nullable().default(null),
  /** Of the form, made when the page was: the same form sent again, its answer lost, adds nothing. */
  key: z.uuid().optional(),
  words: z.string().trim().min(1, 'required').max(2_000, 'too_long'),
});
export type NewRemark = z.input<typeof NewRemark>;

/**
 * A remark of this round; the applicant gets it when the application is returned. What it is about is no longer marked right.
 * @returns its id. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`; `remark_beyond_pages` with `{ pages }` on a page that the file
 * does not have.
 */
export async function addRemark(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string, input: NewRemark): Promise<string> {
  const remark = NewRemark.parse(input);
  return await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    await assertPlace(trx, application, remark);
    if (remark.key && (await isKept(trx, application, remark.key))) return remark.key;
    if (remark.field) await uncheckField(trx, application.id, remark.block, remark.field);
    if (remark.documentId)
      await trx.updateTable('application_documents').set({ marked_right_at: null }).where('id', '=', remark.documentId).execute();
    const { id } = await trx
      .insertInto('remarks')
      .values({
        ...(remark.key ? { id: remark.key } : {}),
        application_id: application.id,
        round: application.round,
        block: remark.block,
        field: remark.field,
        document_id: remark.documentId,
        page: remark.page,
        words: remark.words,
        author_id: authorOf(actor),
        created_at: deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Takes back a remark that the applicant has not been sent. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`. */
export async function deleteRemark(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string, remarkId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    const { numDeletedRows } = await trx
      .deleteFrom('remarks')
      .where('id', '=', remarkId)
      .where('application_id', '=', application.id)
      .where('round', '=', application.round)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new Refusal('not_found');
  });
}

async function assertPlace(trx: Trx, application: Application, { block, documentId, page }: z.output<typeof NewRemark>): Promise<void> {
  if (!procedureOf(application).blocks.some(({ id }) => id === block)) throw new Refusal('not_found');
  if (documentId === null) return;
  const { pages } = await trx
    .selectFrom('application_documents as d')
    .leftJoin('document_versions as v', 'v.id', 'd.document_version_id')
    .select('v.pages')
    .where('d.id', '=', documentId)
    .where('d.application_id', '=', application.id)
    .where('d.removed_at', 'is', null)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  if (page !== null && page > (pages ?? 0)) throw new Refusal('remark_beyond_pages', { pages: pages ?? 0 });
}

/** Of another application or person it is nobody's key. Refuses: `not_found`. */
async function isKept(trx: Trx, application: Application, key: string): Promise<boolean> {
  const kept = await trx.selectFrom('remarks').select('application_id as of').where('id', '=', key).executeTakeFirst();
  if (kept && kept.of !== application.id) throw new Refusal('not_found');
  return kept !== undefined;
}

function authorOf({ personId }: Actor): string {
  if (personId === null) throw new Refusal('not_signed_in');
  return personId;
}
