import type { Answer, ItemContent } from './item.ts';
import { type Language, type LocalText, lineWords, type RichText } from './rich-text.ts';
import type { VariantItem } from './variant.ts';

interface ShownOption {
  /** The place in the shown order, from 1, as text: what an `Answer` names. */
  id: string;
  text: RichText;
}

interface ShownCommon {
  itemId: string;
  /** Place in the variant, from 1. */
  place: number;
  sectionId: string;
  points: number;
  text: RichText;
}

/** All that a candidate's browser receives about one item. */
export type PresentedItem = ShownCommon &
  (
    | { type: 'single_choice'; choices: ShownOption[] }
    | { type: 'multiple_choice'; choices: ShownOption[] }
    | { type: 'matching'; left: ShownOption[]; right: ShownOption[] }
    | { type: 'ordering'; steps: ShownOption[] }
    | { type: 'short_answer' }
    /** `units`: the unit in the words of each language, in which it may be typed; variants drawn earlier have none. */
    | { type: 'numeric'; unit: RichText | null; units?: string[] }
  );

/** Picked field by field: a new field of `ItemContent` stays on the server until somebody shows it here. Falls back to Russian. */
export function presentItem(content: ItemContent, drawn: VariantItem, place: number, language: Language): PresentedItem {
  const say = (text: LocalText): RichText => text[language] ?? text.ru;
  const common = { itemId: content.id, place, sectionId: content.sectionId, points: content.points, text: say(content.text) };
  const inOrder = (ids: string[], options: { id: string; text: LocalText }[]): ShownOption[] =>
    ids.map((id, index) => ({ id: String(index + 1), text: say(optionOf(options, id).text) }));
  switch (content.type) {
    case 'single_choice':
    case 'multiple_choice':
      return { ...common, type: content.type, choices: inOrder(drawn.shown, content.choices) };
    case 'matching':
      return { ...common, type: 'matching', left: inOrder(drawn.shown, content.left), right: inOrder(drawn.shownRight, content.right) };
    case 'ordering':
      return { ...common, type: 'ordering', steps: inOrder(drawn.shown, content.steps) };
    case 'short_answer':
      return { ...common, type: 'short_answer' };
    case 'numeric':
      return { ...common, type: 'numeric', unit: content.unit ? say(content.unit) : null, units: unitsOf(content) };
  }
}

/** The unit of a number in plain words, in each of its languages. */
export const unitsOf = (content: ItemContent): string[] =>
  content.type === 'numeric' && content.unit ? [content.unit.ru, content.unit.kk ?? []].map(lineWords).filter((words) => words !== '') : [];

function optionOf<T extends { id: string }>(options: T[], id: string): T {
  const option = options.find((one) => one.id === id);
  if (!option) throw new Error(`the revision that was drawn has no part ${id}`);
  return option;
}

type Rename = (id: string) => string;

/** The same answer in the ids of the bank; a place that was not shown becomes an id that nothing has. */
export const inBankIds = (answer: Answer, drawn: VariantItem): Answer =>
  renamed(
    answer,
    (place) => drawn.shown[Number(place) - 1] ?? `?${place}`,
    (place) => drawn.shownRight[Number(place) - 1] ?? `?${place}`,
  );

/** The other way round: what a candidate would have clicked. For tests and for showing a paper to the commission. */
export const inShownIds = (answer: Answer, drawn: VariantItem): Answer =>
  renamed(
    answer,
    (id) => String(drawn.shown.indexOf(id) + 1),
    (id) => String(drawn.shownRight.indexOf(id) + 1),
  );

function renamed(answer: Answer, main: Rename, right: Rename): Answer {
  switch (answer.type) {
    case 'single_choice':
      return { type: answer.type, choice: main(answer.choice) };
    case 'multiple_choice':
      return { type: answer.type, choices: answer.choices.map(main) };
    case 'ordering':
      return { type: answer.type, order: answer.order.map(main) };
    case 'matching':
      return { type: answer.type, pairs: Object.fromEntries(Object.entries(answer.pairs).map(([l, r]) => [main(l), right(r)])) };
    default:
      return answer;
  }
}
