import { type ExactDecimal, isWithin, parseDecimal, parseMeasure } from '#platform/typed-number.ts';
import { type PassMark, passes } from './blueprint.ts';
import type { Answer, Item, ItemContent, ItemKey } from './item.ts';
import { normalText } from './normal-forms.ts';
import { inBankIds, unitsOf } from './present.ts';
import type { Variant } from './variant.ts';

/**
 * Points for one answer in the ids of the bank; no answer gives 0. Points are whole numbers, so nothing is ever rounded in anybody's favour by chance.
 *
 * Partial points, where the item has them, always rounded down:
 * - several choices: points × (right ticks − wrong ticks) ÷ ticks in the key, never below 0, so ticking everything gains nothing;
 * - matching: points × right pairs ÷ pairs;
 * - ordering: points × steps that stand in their own place ÷ steps.
 */
export function markAnswer(content: ItemContent, key: ItemKey, answer: Answer | null): number {
  if (answer === null || answer.type !== content.type || key.type !== content.type) return 0;
  const { right, of } = share(key, answer, unitsOf(content));
  if (right === of) return content.points;
  const partial = 'marking' in content && content.marking === 'partial';
  return partial ? Math.floor((content.points * Math.max(0, right)) / of) : 0;
}

/** How much of the key an answer meets, as a fraction. Fully right is `right === of` and nothing else. */
function share(key: ItemKey, answer: Answer, units: readonly string[]): { right: number; of: number } {
  if (key.type === 'single_choice' && answer.type === 'single_choice') return whole(key.choice === answer.choice);
  if (key.type === 'multiple_choice' && answer.type === 'multiple_choice') {
    const ticked = new Set(answer.choices);
    const right = key.choices.filter((id) => ticked.has(id)).length;
    return { right: right - (ticked.size - right), of: key.choices.length };
  }
  if (key.type === 'matching' && answer.type === 'matching') {
    const rows = Object.entries(key.pairs);
    return {
      right: rows.filter(([left, right]) => Object.hasOwn(answer.pairs, left) && answer.pairs[left] === right).length,
      of: rows.length,
    };
  }
  if (key.type === 'ordering' && answer.type === 'ordering') {
    if (new Set(answer.order).size !== answer.order.length) return { right: 0, of: key.order.length };
    return { right: key.order.filter((id, place) => answer.order[place] === id).length, of: key.order.length };
  }
  if (key.type === 'short_answer' && answer.type === 'short_answer') {
    const typed = normalText(answer.text);
    return whole(typed !== '' && key.accepted.some((form) => normalText(form) === typed));
  }
  if (key.type === 'numeric' && answer.type === 'numeric') return whole(isNear(parseMeasure(answer.text, units), key.value, key.tolerance));
  return whole(false);
}

const whole = (isRight: boolean): { right: number; of: number } => ({ right: isRight ? 1 : 0, of: 1 });

function isNear(answer: ExactDecimal | undefined, value: string, tolerance: string): boolean {
  const [wanted, room] = [parseDecimal(value), parseDecimal(tolerance)];
  return answer !== undefined && wanted !== undefined && room !== undefined && isWithin(answer, wanted, room);
}

/** What was typed where a number is asked and is none says nothing, as on the candidate's own map of items. */
const saysSomething = (content: ItemContent, answer: Answer | null): boolean =>
  answer !== null && (answer.type !== 'numeric' || parseMeasure(answer.text, unitsOf(content)) !== undefined);

export interface SectionMark {
  sectionId: string;
  points: number;
  max: number;
}

export interface VariantMark {
  points: number;
  max: number;
  passed: boolean;
  /** In the order of the variant. */
  bySection: SectionMark[];
  byItem: { itemId: string; points: number; max: number; answered: boolean }[];
}

/** What marking needs beside the variant. */
export interface Marking {
  passMark: PassMark;
  /** The item in exactly the revision that was drawn. Throws when there is none: a mark must not be guessed. */
  itemAt: (itemId: string, revision: number) => Pick<Item, 'content' | 'key'>;
  /** Current answers by item id, in the ids that were shown. */
  answers: ReadonlyMap<string, Answer | null>;
  /** Items that an appeal found faulty: everybody who drew one gets its full points, so nobody loses by it. */
  neutralised?: ReadonlySet<string>;
}

export function markVariant(variant: Variant, { passMark, itemAt, answers, neutralised }: Marking): VariantMark {
  const byItem = variant.items.map((drawn) => {
    const { content, key } = itemAt(drawn.itemId, drawn.revision);
    const answer = answers.get(drawn.itemId) ?? null;
    const points = neutralised?.has(drawn.itemId) ? drawn.points : markAnswer(content, key, answer && inBankIds(answer, drawn));
    return { itemId: drawn.itemId, sectionId: drawn.sectionId, points, max: drawn.points, answered: saysSomething(content, answer) };
  });
  const bySection = [...new Set(byItem.map((mark) => mark.sectionId))].map((sectionId) => ({
    sectionId,
    ...total(byItem.filter((mark) => mark.sectionId === sectionId)),
  }));
  const { points, max } = total(byItem);
  const bare = byItem.map(({ itemId, points: got, max: most, answered }) => ({ itemId, points: got, max: most, answered }));
  return { points, max, passed: passes(points, max, passMark), bySection, byItem: bare };
}

function total(marks: readonly { points: number; max: number }[]): { points: number; max: number } {
  return marks.reduce((sum, mark) => ({ points: sum.points + mark.points, max: sum.max + mark.max }), { points: 0, max: 0 });
}
