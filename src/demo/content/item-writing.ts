import { Item, type ItemContent, type ItemKey, type LocalText, typedText } from '#exams/index.ts';
import type { Drawing } from './drawings/drawing.ts';

/** Words of the demo: in Russian alone, or in Russian and Kazakh side by side. */
export type Words = string | readonly [ru: string, kk: string];

function say(words: Words, { pictures = [] }: Pick<Written, 'pictures'> = {}): LocalText {
  const numbered = pictures.map((picture, place) => ({ ...picture, number: place + 1 }));
  return typeof words === 'string'
    ? { ru: typedText(words, 'ru', numbered) }
    : { ru: typedText(words[0], 'ru', numbered), kk: typedText(words[1], 'kk', numbered) };
}
const lettered = (words: readonly Words[], about: Written) => words.map((text, index) => ({ id: `o${index + 1}`, text: say(text, about) }));
const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => `o${from + index + 1}`);

interface Written {
  source: string;
  /** Open to everybody in the trial exam. */
  sample?: true;
  /** What the words may name: `[рисунок 1]`, in Kazakh `[сурет 1]`. */
  pictures?: readonly Drawing[];
}

const POINTS = { single_choice: 1, multiple_choice: 2, matching: 2, ordering: 2, short_answer: 1, numeric: 1 } as const;

function item(content: ItemContent, key: ItemKey, { source, sample }: Written): Item {
  return Item.parse({ content, key, revision: 1, state: 'live', sample: sample ?? false, source });
}

/** Writes the items of one section; ids are `<section>-01` and so on, in the order of writing. */
export function itemsOf(sectionId: string) {
  let written = 0;
  const head = (text: Words, about: Written) => {
    written += 1;
    return { id: `${sectionId}-${String(written).padStart(2, '0')}`, sectionId, text: say(text, about) };
  };
  return {
    /** `right` first, here and below; what candidates see is shuffled. */
    one: (text: Words, right: Words, wrong: readonly Words[], about: Written): Item =>
      item(
        { ...head(text, about), type: 'single_choice', points: POINTS.single_choice, choices: lettered([right, ...wrong], about) },
        { type: 'single_choice', choice: 'o1' },
        about,
      ),
    several: (text: Words, right: readonly Words[], wrong: readonly Words[], about: Written): Item =>
      item(
        {
          ...head(text, about),
          type: 'multiple_choice',
          points: POINTS.multiple_choice,
          choices: lettered([...right, ...wrong], about),
          marking: 'partial',
        },
        { type: 'multiple_choice', choices: ids(right.length) },
        about,
      ),
    /** `spare`: words on the right that fit nothing. */
    pairs: (text: Words, rows: readonly (readonly [left: Words, right: Words])[], spare: readonly Words[], about: Written): Item =>
      item(
        {
          ...head(text, about),
          type: 'matching',
          points: POINTS.matching,
          left: lettered(
            rows.map(([left]) => left),
            about,
          ),
          right: lettered([...rows.map(([, right]) => right), ...spare], about),
          marking: 'partial',
        },
        { type: 'matching', pairs: Object.fromEntries(ids(rows.length).map((id) => [id, id])) },
        about,
      ),
    order: (text: Words, steps: readonly Words[], about: Written): Item =>
      item(
        { ...head(text, about), type: 'ordering', points: POINTS.ordering, steps: lettered(steps, about), marking: 'partial' },
        { type: 'ordering', order: ids(steps.length) },
        about,
      ),
    word: (text: Words, accepted: readonly string[], about: Written): Item =>
      item(
        { ...head(text, about), type: 'short_answer', points: POINTS.short_answer },
        { type: 'short_answer', accepted: [...accepted] },
        about,
      ),
    number: (text: Words, value: string, unit: Words, about: Written & { tolerance?: string }): Item =>
      item(
        { ...head(text, about), type: 'numeric', points: POINTS.numeric, unit: say(unit) },
        { type: 'numeric', value, tolerance: about.tolerance ?? '0' },
        about,
      ),
  };
}
