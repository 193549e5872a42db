import type { Trx } from '#platform/database.ts';
import type { Item } from './item.ts';

/** The key that marks the item from now on, and the revision as it will stay. @param changedBy  null: the system. */
export async function keepRevision(
  trx: Trx,
  itemId: string,
  { content, key, revision, source }: Pick<Item, 'content' | 'key' | 'revision' | 'source'>,
  { changedBy, at }: { readonly changedBy: string | null; readonly at: Temporal.Instant },
): Promise<void> {
  await trx
    .insertInto('item_keys')
    .values({ item_id: itemId, key: JSON.stringify(key) })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ key: JSON.stringify(key) }))
    .execute();
  await trx
    .insertInto('item_revisions')
    .values({
      item_id: itemId,
      revision,
      content: JSON.stringify(content),
      key: JSON.stringify(key),
      source,
      changed_by: changedBy,
      changed_at: at,
    })
    .execute();
}
