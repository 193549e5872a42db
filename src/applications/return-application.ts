import type { Actor } from '#platform/identity.ts';
import { makeMove } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { lockUnderReview } from './review.policy.ts';

/** A remark in these blocks takes back «данные документа сверены». */
const ABOUT_IDENTITY = ['applicant', 'identity'];

/** «Вернуть с замечаниями». Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`, `no_remark`. */
export async function returnApplication(deps: MoveDeps, actor: Actor, applicationId: string, words?: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    await makeMove(trx, deps, actor, applicationId, 'return', words ? { words } : {});
    const about = await trx
      .selectFrom('remarks as r')
      .leftJoin('application_documents as d', 'd.id', 'r.document_id')
      .select('r.id')
      .where('r.application_id', '=', application.id)
      .where('r.closed_at', 'is', null)
      .where((eb) => eb.or([eb('r.block', 'in', ABOUT_IDENTITY), eb('d.kind', '=', 'identity')]))
      .executeTakeFirst();
    if (about)
      await trx
        .updateTable('applications')
        .set({ identity_checked_at: null, identity_checked_by: null })
        .where('id', '=', application.id)
        .execute();
  });
}
