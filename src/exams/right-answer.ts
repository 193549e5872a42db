import type { ItemContent, ItemKey } from './item.ts';
import { plainText, type RichText } from './rich-text.ts';

/** The key of an item in the words of its content, line by line; a line of a pair has two texts. For sample items alone: what is told is public. */
export function rightAnswer(
  content: ItemContent,
  key: ItemKey,
): { readonly text: RichText; readonly right: readonly (readonly RichText[])[] } {
  return { text: content.text.ru, right: linesOf(content, key) };
}

function linesOf(content: ItemContent, key: ItemKey): readonly (readonly RichText[])[] {
  if (key.type === 'single_choice' && content.type === 'single_choice') return linesOfIds(content.choices, [key.choice]);
  if (key.type === 'multiple_choice' && content.type === 'multiple_choice') return linesOfIds(content.choices, key.choices);
  if (key.type === 'ordering' && content.type === 'ordering') return linesOfIds(content.steps, key.order);
  if (key.type === 'matching' && content.type === 'matching')
    return Object.entries(key.pairs).map(([left, right]) => [...textsOf(content.left, left), ...textsOf(content.right, right)]);
  if (key.type === 'short_answer') return [[plainText(key.accepted[0] ?? '')]];
  if (key.type === 'numeric' && content.type === 'numeric')
    return [[plainText(key.value.replace('.', ',')), ...(content.unit ? [content.unit.ru] : [])]];
  throw new Error(`an item of ${content.type} with a key of ${key.type}`);
}

type Options = readonly { readonly id: string; readonly text: { readonly ru: RichText } }[];

const textsOf = (options: Options, id: string): readonly RichText[] => options.filter((one) => one.id === id).map(({ text }) => text.ru);
const linesOfIds = (options: Options, ids: readonly string[]) => ids.map((id) => textsOf(options, id));
