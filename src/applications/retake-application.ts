import type { Actor } from '#platform/identity.ts';
import { makeOwnMove } from './make-own-move.ts';
import type { MoveDeps } from './ports.ts';

/** «Подать на пересдачу». @returns id of the new draft, filled with what was filed. Refuses as `makeOwnMove`. */
export async function retakeApplication(deps: MoveDeps, actor: Actor, applicationId: string): Promise<string> {
  await makeOwnMove(deps, actor, applicationId, 'retake');
  const draft = await deps
    .as(actor)
    .read((db) =>
      db
        .selectFrom('applications')
        .select('id')
        .where('retake_of', '=', applicationId)
        .where('deleted_at', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
  return draft.id;
}
