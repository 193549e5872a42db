import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { DELIVERY } from './letter.ts';
import { lockLetter, saveQueuedAgain } from './letters.db.ts';
import { maySeeFailed, readLetter } from './list-letters.ts';

/**
 * Puts a letter that was given up back into the queue, for instance after the address was mended.
 * Refuses: `not_yours`; `not_found` where no such letter waits for it (see `ListedLetter.canSendAgain`).
 */
export async function sendAgain(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, letterId: string): Promise<void> {
  if (!maySeeFailed(actor)) throw new Refusal('not_yours');
  const { canSendAgain } = await readLetter(deps, actor, letterId);
  if (!canSendAgain) throw new Refusal('not_found');
  await deps.as(SYSTEM).write(async (trx) => {
    const { state } = await lockLetter(trx, letterId);
    if (state !== 'failed') throw new Refusal('not_found');
    await saveQueuedAgain(trx, letterId, deps.clock.now());
    await enqueue(trx, DELIVERY, { letterId });
  });
}
