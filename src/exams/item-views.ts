import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';

/** Every look into the bank is written down; `itemId` is null for what is more, or less, than one item. */
export async function logView(trx: Trx, clock: Deps['clock'], actor: Actor, itemId: string | null, what: string): Promise<void> {
  await trx
    .insertInto('item_views')
    .values({
      item_id: itemId,
      council_id: actor.organisationId ?? '',
      person_id: actor.personId ?? '',
      role: actor.role ?? '',
      what,
      at: clock.now(),
    })
    .execute();
}
