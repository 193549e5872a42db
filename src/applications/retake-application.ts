import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { makeMove } from './make-move.ts';
import type { MoveDeps } from './ports.ts';

/**
 * «Подать на пересдачу». An application has one open retake: who asks again comes to the draft that is there.
 * @returns id of the draft, filled with what was filed. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, and the reasons of the move.
 */
export async function retakeApplication(deps: MoveDeps, actor: Actor, applicationId: string): Promise<string> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).write(async (trx) => {
    assertAllowed(mayOpenOwn(actor, await lockApplication(trx, applicationId)));
    const begun = await findOpenRetake(trx, applicationId);
    if (begun) return begun;
    await makeMove(trx, deps, actor, applicationId, 'retake');
    const draft = await findOpenRetake(trx, applicationId);
    if (!draft) throw new Refusal('not_found');
    return draft;
  });
}

async function findOpenRetake(trx: Trx, applicationId: string): Promise<string | undefined> {
  const open = await trx
    .selectFrom('applications')
    .select('id')
    .where('retake_of', '=', applicationId)
    .where('closed_at', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return open?.id;
}
