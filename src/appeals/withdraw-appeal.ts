import { assertAllowed, mayOpenOwn, mayUseCabinet } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { lockAppeal } from './appeals.db.ts';
import { assertAppealMove, followAppealMove } from './make-appeal-move.ts';

/** «Отозвать апелляцию»; within the term another may be filed. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, the reasons of the move `withdraw`. */
export async function withdrawAppeal(deps: AppDeps, actor: Actor, appealId: string): Promise<void> {
  assertAllowed(mayUseCabinet(actor));
  await deps.as(actor).write(async (trx) => {
    const { application, appeal } = await lockAppeal(trx, appealId);
    assertAllowed(mayOpenOwn(actor, application));
    const context = { trx, deps, actor, application, appeal };
    const decision = await assertAppealMove(context, 'withdraw');
    await trx.updateTable('appeals').set({ state: decision.to, withdrawn_at: deps.clock.now() }).where('id', '=', appealId).execute();
    await followAppealMove(context, appealId, 'withdraw', decision);
  });
}
