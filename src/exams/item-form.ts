import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { Decimal, ITEM_TYPES, Item, type ItemContent, type ItemKey } from './item.ts';
import { plainText, type RichText } from './rich-text.ts';

/**
 * An item as its author types it. `answers`, one a line: choices, the right ones with `*` before them; pairs as `left = right`, a spare right side as `= right`;
 * steps in the right order; accepted forms of a short answer. Formulas stand between `$`.
 */
export const ItemForm = z.object({
  type: z.enum(ITEM_TYPES),
  sectionId: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  text: z.string().trim().min(3).max(4000),
  answers: z.string().max(8000).default(''),
  value: z.string().trim().max(40).default(''),
  tolerance: z.string().trim().max(40).default('0'),
  unit: z.string().trim().max(60).default(''),
  points: z.coerce.number().int().min(1).max(100),
  partial: z.boolean().default(false),
  sample: z.boolean().default(false),
  source: z.string().trim().min(3).max(500),
});
export type ItemForm = z.infer<typeof ItemForm>;

const say = (words: string) => ({ ru: plainText(words) });
const idOf = (place: number) => `o${place + 1}`;
const options = (words: readonly string[]) => words.map((text, place) => ({ id: idOf(place), text: say(text) }));
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What the author typed as an item of the bank. Refuses: `item_unclear` with what is missing.
 * @param name  the stable id; @param revision  counts from 1.
 */
export function itemOfForm(form: ItemForm, name: string, revision: number): Item {
  const made = contentAndKey(form, name);
  const item = Item.safeParse({ ...made, revision, state: 'draft', sample: form.sample, source: form.source });
  if (!item.success) throw new Refusal('item_unclear', { what: item.error.issues[0]?.message ?? '' });
  return item.data;
}

function contentAndKey(form: ItemForm, id: string): { content: unknown; key: unknown } {
  const head = { id, sectionId: form.sectionId, text: say(form.text), points: form.points };
  const marking = form.partial ? 'partial' : 'all_right';
  const lines = linesOf(form.answers);
  switch (form.type) {
    case 'single_choice':
    case 'multiple_choice':
      return choiceItem(form.type, head, marking, lines);
    case 'matching':
      return matchingItem(head, marking, lines);
    case 'ordering':
      return {
        content: { ...head, type: form.type, steps: options(lines), marking },
        key: { type: form.type, order: lines.map((_, place) => idOf(place)) },
      };
    case 'short_answer':
      return { content: { ...head, type: form.type }, key: { type: form.type, accepted: lines } };
    case 'numeric':
      return {
        content: { ...head, type: form.type, ...(form.unit ? { unit: say(form.unit) } : {}) },
        key: { type: form.type, value: decimal(form.value), tolerance: decimal(form.tolerance || '0') },
      };
  }
}

function choiceItem(type: 'single_choice' | 'multiple_choice', head: object, marking: string, lines: readonly string[]) {
  const right = lines.flatMap((line, place) => (line.startsWith('*') ? [idOf(place)] : []));
  const choices = options(lines.map((line) => line.replace(/^\*\s*/, '')));
  if (type === 'multiple_choice') return { content: { ...head, type, choices, marking }, key: { type, choices: right } };
  if (right.length !== 1) throw new Refusal('item_one_right');
  return { content: { ...head, type, choices }, key: { type, choice: right[0] } };
}

function matchingItem(head: object, marking: string, lines: readonly string[]) {
  const pairs = lines.map((line) => {
    const at = line.indexOf('=');
    if (at < 0) throw new Refusal('item_pairs_unclear');
    return { left: line.slice(0, at).trim(), right: line.slice(at + 1).trim() };
  });
  const whole = pairs.filter(({ left }) => left !== '');
  const right = [...new Set([...whole, ...pairs.filter(({ left }) => left === '')].map((pair) => pair.right))];
  return {
    content: { ...head, type: 'matching', left: options(whole.map(({ left }) => left)), right: options(right), marking },
    key: { type: 'matching', pairs: Object.fromEntries(whole.map((pair, place) => [idOf(place), idOf(right.indexOf(pair.right))])) },
  };
}

function decimal(typed: string): string {
  const number = Decimal.safeParse(typed.replace(',', '.').replaceAll(' ', ''));
  if (!number.success) throw new Refusal('item_number_unclear');
  return number.data;
}

/** The other way round, for the form of an item that exists. Tables and pictures are named in brackets: such an item is not edited here. */
export function formOfItem({ content, key, sample, source }: Pick<Item, 'content' | 'key' | 'sample' | 'source'>): ItemForm {
  return {
    type: content.type,
    sectionId: content.sectionId,
    text: wordsOf(content.text.ru),
    answers: answersOf(content, key),
    value: key.type === 'numeric' ? key.value.replace('.', ',') : '',
    tolerance: key.type === 'numeric' ? key.tolerance.replace('.', ',') : '0',
    unit: content.type === 'numeric' && content.unit ? wordsOf(content.unit.ru) : '',
    points: content.points,
    partial: 'marking' in content && content.marking === 'partial',
    sample,
    source,
  };
}

function answersOf(content: ItemContent, key: ItemKey): string {
  if (
    (content.type === 'single_choice' || content.type === 'multiple_choice') &&
    (key.type === 'single_choice' || key.type === 'multiple_choice')
  ) {
    const right = key.type === 'single_choice' ? [key.choice] : key.choices;
    return content.choices.map(({ id, text }) => `${right.includes(id) ? '* ' : ''}${wordsOf(text.ru)}`).join('\n');
  }
  if (content.type === 'ordering' && key.type === 'ordering')
    return key.order.map((id) => wordsOf(content.steps.find((step) => step.id === id)?.text.ru ?? [])).join('\n');
  if (content.type === 'matching' && key.type === 'matching') {
    const rightOf = (id: string | undefined) => wordsOf(content.right.find((one) => one.id === id)?.text.ru ?? []);
    const spare = content.right.filter(({ id }) => !Object.values(key.pairs).includes(id));
    return [
      ...content.left.map(({ id, text }) => `${wordsOf(text.ru)} = ${rightOf(key.pairs[id])}`),
      ...spare.map(({ text }) => `= ${wordsOf(text.ru)}`),
    ].join('\n');
  }
  return key.type === 'short_answer' ? key.accepted.join('\n') : '';
}

/** Plain words of a text; what is no words stands in brackets. */
export const wordsOf = (text: RichText): string =>
  text
    .map((block) => {
      if (block.kind === 'formula') return `$${block.tex}$`;
      if (block.kind !== 'paragraph') return `[${block.kind}]`;
      return block.inlines.map((one) => (one.kind === 'text' ? one.text : `$${one.tex}$`)).join('');
    })
    .join('\n\n');
