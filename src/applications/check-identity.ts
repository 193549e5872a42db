import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { lockUnderReview } from './review.policy.ts';

/** «Данные документа сверены», or the mark is taken back. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`. */
export async function checkIdentity(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  checked: boolean,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    await trx
      .updateTable('applications')
      .set({ identity_checked_at: checked ? deps.clock.now() : null, identity_checked_by: checked ? actor.personId : null })
      .where('id', '=', application.id)
      .execute();
  });
}
