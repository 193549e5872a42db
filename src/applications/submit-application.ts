import type { Actor } from '#platform/identity.ts';
import { makeOwnMove } from './make-own-move.ts';
import type { MoveDeps } from './ports.ts';

/** «Отправить»: a number at the first time, the frozen copy, the statement, the letter, the review clock. Refuses as `makeOwnMove`. */
export async function submitApplication(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await makeOwnMove(deps, actor, applicationId, 'submit');
}
