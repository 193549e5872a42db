import type { Actor } from '#platform/identity.ts';
import { makeOwnMove } from './make-own-move.ts';
import type { MoveDeps } from './ports.ts';

/** «Отозвать»: the seat is free again, paid money gets a refund task. Refuses as `makeOwnMove`. */
export async function withdrawApplication(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await makeOwnMove(deps, actor, applicationId, 'withdraw');
}
