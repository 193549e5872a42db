import type { Actor } from '#platform/identity.ts';
import { confirmBlocks, type SeenVersions } from './confirm-blocks.ts';
import { makeOwnMove } from './make-own-move.ts';
import type { MoveDeps } from './ports.ts';

/**
 * «Отправить»: a number at the first time, the frozen copy, the statement, the letter, the review clock.
 * @param confirmed  blocks whose ticks are given with the sending, as they were shown; absent: every block has its own.
 * Refuses as `makeOwnMove` and `confirmBlocks`.
 */
export async function submitApplication(deps: MoveDeps, actor: Actor, applicationId: string, confirmed?: SeenVersions): Promise<void> {
  await makeOwnMove(
    deps,
    actor,
    applicationId,
    'submit',
    confirmed && (async (trx, application) => await confirmBlocks(trx, application, confirmed, deps.clock.now())),
  );
}
