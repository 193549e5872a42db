import type { Actor } from '#platform/identity.ts';
import { makeOwnMove } from './make-own-move.ts';
import type { MoveDeps } from './ports.ts';

/** «Удалить» a draft; it leaves every list at once and is erased after the procedure's time. Refuses as `makeOwnMove`. */
export async function deleteDraft(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await makeOwnMove(deps, actor, applicationId, 'delete_draft');
}
