import { z } from 'zod';
import { type Item, ItemContent, ItemKey, markVariant, Variant } from '#exams/index.ts';
import type { Sat } from '../ledger.ts';
import type { Ask } from './ask.ts';

const Frozen = z.array(z.looseObject({ content: ItemContent, key: ItemKey, revision: z.int() }));
/** The points do not depend on the mark that passes. */
const ANY_MARK = { unit: 'percent', value: 50, comparison: '>=' } as const;

interface Row {
  readonly variant: unknown;
  readonly items: unknown;
  readonly byItem: readonly { readonly itemId: string; readonly points: number; readonly answered: boolean }[] | null;
}

/** Between what a candidate was last told is saved and what was marked there is no difference, item by item. */
export async function findUnmarked(ask: Ask, sat: readonly Sat[]): Promise<string[]> {
  const found: string[] = [];
  for (const { road, attemptId, told } of sat) {
    const [row] = await ask<Row>('select variant, items, by_item as "byItem" from attempt_keys where attempt_id = $1', [attemptId]);
    if (!row?.byItem) {
      found.push(`marks: ${road}: the theory was never marked`);
      continue;
    }
    const items = new Map(
      Frozen.parse(row.items).map((item) => [`${item.content.id} ${item.revision}`, item as unknown as Pick<Item, 'content' | 'key'>]),
    );
    const expected = markVariant(Variant.parse(row.variant), {
      passMark: ANY_MARK,
      itemAt: (itemId, revision) => items.get(`${itemId} ${revision}`) ?? unknownItem(itemId),
      answers: new Map([...told].map(([itemId, { answer }]) => [itemId, answer])),
    });
    for (const { itemId, points, answered } of expected.byItem) {
      const marked = row.byItem.find((one) => one.itemId === itemId);
      if (marked?.points !== points || marked.answered !== answered)
        found.push(`marks: ${road}: ${itemId} was marked ${JSON.stringify(marked)}, told ${JSON.stringify(told.get(itemId) ?? null)}`);
    }
  }
  return found;
}

function unknownItem(itemId: string): never {
  throw new Error(`the attempt has not kept item ${itemId}`);
}
