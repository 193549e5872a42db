import { type Answer, type ItemKey, inShownIds, Variant } from '#exams/index.ts';
import { DEMO_ITEMS } from '../../src/demo/content/index.ts';
import type { Observer } from '../observer.ts';

/** By the keys of the bank, as the candidate's page names the choices. */
export async function rightAnswers(observer: Observer, attemptId: string): Promise<readonly (readonly [itemId: string, answer: Answer])[]> {
  const { variant } = await observer.one<{ variant: unknown }>('select variant from attempt_keys where attempt_id = $1', [attemptId]);
  return Variant.parse(variant).items.map((drawn) => [drawn.itemId, inShownIds(asAnswer(keyOf(drawn.itemId)), drawn)]);
}

function keyOf(itemId: string): ItemKey {
  const item = DEMO_ITEMS.find(({ content }) => content.id === itemId);
  if (!item) throw new Error(`the demo has no item ${itemId}`);
  return item.key;
}

function asAnswer(key: ItemKey): Answer {
  if (key.type === 'short_answer') return { type: key.type, text: key.accepted[0] ?? '' };
  return key.type === 'numeric' ? { type: key.type, text: key.value } : key;
}
