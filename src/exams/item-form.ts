import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { Decimal, ITEM_TYPES, Item, type ItemContent, type ItemKey, isWrittenIn } from './item.ts';
import { type PictureOfText, picturesIn, textsOf } from './item-pictures.ts';
import type { Language, LocalText } from './rich-text.ts';
import { lineOf, pictureMark, StandingTexts, wordsOf } from './typed-text.ts';

/**
 * An item as its author types it. `answers`, one a line: choices, the right ones with `*` before them; pairs as `left = right`, a spare right side as `= right`;
 * steps in the right order; accepted forms of a short answer. How tables, formulas and pictures are typed is said in `typed-text.ts`. Kazakh keeps the lines of the Russian; empty where the item is not translated.
 */
export const ItemForm = z.object({
  type: z.enum(ITEM_TYPES),
  sectionId: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  text: z.string().trim().min(3).max(4000),
  textKk: z.string().trim().max(4000).default(''),
  answers: z.string().max(8000).default(''),
  answersKk: z.string().max(8000).default(''),
  value: z.string().trim().max(40).default(''),
  tolerance: z.string().trim().max(40).default('0'),
  unit: z.string().trim().max(60).default(''),
  unitKk: z.string().trim().max(60).default(''),
  points: z.coerce.number().int().min(1).max(100),
  partial: z.boolean().default(false),
  sample: z.boolean().default(false),
  source: z.string().trim().min(3).max(500),
});
export type ItemForm = z.infer<typeof ItemForm>;

/** A typed line in both languages. */
interface Line {
  readonly ru: string;
  readonly kk: string;
}
type Say = (line: Line) => LocalText;

/** Typed words as texts, with what of them stands in the bank already. */
function speaker(before: ItemContent | null, pictures: readonly PictureOfText[]): Say {
  const standing = (language: Language) => new StandingTexts(before ? textsOf(before, language) : [], language, pictures);
  const [ru, kk] = [standing('ru'), standing('kk')];
  return (line) => ({ ru: ru.rich(line.ru), ...(line.kk === '' ? {} : { kk: kk.rich(line.kk) }) });
}

const idOf = (place: number) => `o${place + 1}`;
const options = (lines: readonly Line[], say: Say) => lines.map((line, place) => ({ id: idOf(place), text: say(line) }));

/** Lines of both languages by their place. Refuses: `texts_languages_differ`. */
function pairedLines(form: ItemForm): Line[] {
  const [ru, kk] = [linesOf(form.answers), linesOf(form.answersKk)];
  if (kk.length > 0 && kk.length !== ru.length) throw new Refusal('texts_languages_differ', { ru: ru.length, kk: kk.length });
  return ru.map((line, place) => ({ ru: line, kk: kk[place] ?? '' }));
}
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The item as it stands, and the pictures its texts may name. */
export interface Standing {
  readonly before?: ItemContent | null;
  readonly pictures?: readonly PictureOfText[];
}

/**
 * What the author typed as an item of the bank. Refuses: `item_unclear` with what is missing, `texts_languages_differ`, `item_pictures_differ`, and what the
 * texts refuse (`typed-text.ts`).
 * @param name  the stable id; @param revision  counts from 1.
 * @param before  the item as it stands: what was not changed keeps its tables and formulas.
 */
export function itemOfForm(form: ItemForm, name: string, revision: number, { before = null, pictures = [] }: Standing = {}): Item {
  const made = contentAndKey(form, name, speaker(before, pictures));
  const item = Item.safeParse({ ...made, revision, state: 'draft', sample: form.sample, source: form.source });
  if (!item.success) throw new Refusal('item_unclear', { what: item.error.issues[0]?.message ?? '' });
  sameInBothLanguages(item.data.content, pictures);
  return item.data;
}

/** Whoever reads Kazakh sees the pictures that the Russian text shows. */
function sameInBothLanguages(content: ItemContent, pictures: readonly PictureOfText[]): void {
  if (!isWrittenIn(content, 'kk')) return;
  const [lacking] = new Set(picturesIn(content, 'ru').keys()).symmetricDifference(picturesIn(content, 'kk'));
  const number = pictures.find(({ id }) => id === lacking)?.number;
  if (number) throw new Refusal('item_pictures_differ', { number, ru: pictureMark(number, 'ru'), kk: pictureMark(number, 'kk') });
}

function contentAndKey(form: ItemForm, id: string, say: Say): { content: unknown; key: unknown } {
  const head = { id, sectionId: form.sectionId, text: say({ ru: form.text, kk: form.textKk }), points: form.points };
  const marking = form.partial ? 'partial' : 'all_right';
  const lines = form.type === 'short_answer' || form.type === 'numeric' ? [] : pairedLines(form);
  switch (form.type) {
    case 'single_choice':
    case 'multiple_choice':
      return choiceItem(form.type, head, marking, lines, say);
    case 'matching':
      return matchingItem(head, marking, lines, say);
    case 'ordering':
      return {
        content: { ...head, type: form.type, steps: options(lines, say), marking },
        key: { type: form.type, order: lines.map((_, place) => idOf(place)) },
      };
    case 'short_answer':
      return { content: { ...head, type: form.type }, key: { type: form.type, accepted: linesOf(form.answers) } };
    case 'numeric':
      return {
        content: { ...head, type: form.type, ...(form.unit ? { unit: say({ ru: form.unit, kk: form.unitKk }) } : {}) },
        key: { type: form.type, value: decimal(form.value), tolerance: decimal(form.tolerance || '0') },
      };
  }
}

function choiceItem(type: 'single_choice' | 'multiple_choice', head: object, marking: string, lines: readonly Line[], say: Say) {
  const right = lines.flatMap(({ ru }, place) => (ru.startsWith('*') ? [idOf(place)] : []));
  const bare = (line: string) => line.replace(/^\*\s*/, '');
  const choices = options(
    lines.map(({ ru, kk }) => ({ ru: bare(ru), kk: bare(kk) })),
    say,
  );
  if (type === 'multiple_choice') return { content: { ...head, type, choices, marking }, key: { type, choices: right } };
  if (right.length !== 1) throw new Refusal('item_one_right');
  return { content: { ...head, type, choices }, key: { type, choice: right[0] } };
}

function matchingItem(head: object, marking: string, lines: readonly Line[], say: Say) {
  const pairs = lines.map(({ ru, kk }) => {
    const [left, right] = halvesOf(ru);
    const [leftKk, rightKk] = kk === '' ? ['', ''] : halvesOf(kk);
    return { left: { ru: left, kk: leftKk }, right: { ru: right, kk: rightKk } };
  });
  const whole = pairs.filter(({ left }) => left.ru !== '');
  const right = new Map([...whole, ...pairs.filter(({ left }) => left.ru === '')].map((pair) => [pair.right.ru, pair.right]));
  const order = [...right.keys()];
  return {
    content: {
      ...head,
      type: 'matching',
      left: options(
        whole.map(({ left }) => left),
        say,
      ),
      right: options([...right.values()], say),
      marking,
    },
    key: { type: 'matching', pairs: Object.fromEntries(whole.map((pair, place) => [idOf(place), idOf(order.indexOf(pair.right.ru))])) },
  };
}

function halvesOf(line: string): [left: string, right: string] {
  const at = line.replaceAll(/\$[^$]+\$/g, (formula) => ' '.repeat(formula.length)).indexOf('=');
  if (at < 0) throw new Refusal('item_pairs_unclear');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

function decimal(typed: string): string {
  const number = Decimal.safeParse(typed.replace(',', '.').replaceAll(' ', ''));
  if (!number.success) throw new Refusal('item_number_unclear');
  return number.data;
}

/** The other way round, for the form of an item that exists. */
export function formOfItem({ content, key, sample, source }: Pick<Item, 'content' | 'key' | 'sample' | 'source'>): ItemForm {
  return {
    type: content.type,
    sectionId: content.sectionId,
    text: wordsOf(content.text.ru),
    textKk: wordsOf(content.text.kk ?? [], 'kk'),
    answers: answersOf(content, key, 'ru'),
    answersKk: key.type === 'short_answer' || !isWrittenIn(content, 'kk') ? '' : answersOf(content, key, 'kk'),
    value: key.type === 'numeric' ? key.value.replace('.', ',') : '',
    tolerance: key.type === 'numeric' ? key.tolerance.replace('.', ',') : '0',
    unit: content.type === 'numeric' && content.unit ? lineOf(content.unit.ru) : '',
    unitKk: content.type === 'numeric' ? lineOf(content.unit?.kk ?? [], 'kk') : '',
    points: content.points,
    partial: 'marking' in content && content.marking === 'partial',
    sample,
    source,
  };
}

function answersOf(content: ItemContent, key: ItemKey, language: Language): string {
  const inWords = (text: LocalText | undefined) => lineOf(text?.[language] ?? [], language);
  if (
    (content.type === 'single_choice' || content.type === 'multiple_choice') &&
    (key.type === 'single_choice' || key.type === 'multiple_choice')
  ) {
    const right = key.type === 'single_choice' ? [key.choice] : key.choices;
    return content.choices.map(({ id, text }) => `${right.includes(id) ? '* ' : ''}${inWords(text)}`).join('\n');
  }
  if (content.type === 'ordering' && key.type === 'ordering')
    return key.order.map((id) => inWords(content.steps.find((step) => step.id === id)?.text)).join('\n');
  if (content.type === 'matching' && key.type === 'matching') {
    const rightOf = (id: string | undefined) => inWords(content.right.find((one) => one.id === id)?.text);
    const spare = content.right.filter(({ id }) => !Object.values(key.pairs).includes(id));
    return [
      ...content.left.map(({ id, text }) => `${inWords(text)} = ${rightOf(key.pairs[id])}`),
      ...spare.map(({ text }) => `= ${inWords(text)}`),
    ].join('\n');
  }
  return key.type === 'short_answer' ? key.accepted.join('\n') : '';
}
