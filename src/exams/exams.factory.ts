import { Blueprint } from './blueprint.ts';
import { Item, type ItemContent, type ItemKey } from './item.ts';
import { type LocalText, plainText } from './rich-text.ts';

export const say = (words: string): LocalText => ({ ru: plainText(words) });

const options = (ids: string) => [...ids].map((id) => ({ id, text: say(`вариант ${id}`) }));

/** A valid item of each type, live, for one point unless said otherwise. */
export const SAMPLE_ITEMS: Readonly<Record<ItemContent['type'], { content: ItemContent; key: ItemKey }>> = {
  single_choice: {
    content: { id: 'one', sectionId: 'law', text: say('?'), points: 1, type: 'single_choice', choices: options('abcd') },
    key: { type: 'single_choice', choice: 'c' },
  },
  multiple_choice: {
    content: {
      id: 'many',
      sectionId: 'law',
      text: say('?'),
      points: 4,
      type: 'multiple_choice',
      choices: options('abcde'),
      marking: 'partial',
    },
    key: { type: 'multiple_choice', choices: ['a', 'b', 'd'] },
  },
  matching: {
    content: {
      id: 'pairs',
      sectionId: 'law',
      text: say('?'),
      points: 3,
      type: 'matching',
      left: options('abc'),
      right: options('xyz'),
      marking: 'partial',
    },
    key: { type: 'matching', pairs: { a: 'z', b: 'x', c: 'y' } },
  },
  ordering: {
    content: { id: 'steps', sectionId: 'law', text: say('?'), points: 4, type: 'ordering', steps: options('abcd'), marking: 'partial' },
    key: { type: 'ordering', order: ['b', 'a', 'd', 'c'] },
  },
  short_answer: {
    content: { id: 'word', sectionId: 'law', text: say('?'), points: 1, type: 'short_answer' },
    key: { type: 'short_answer', accepted: ['Нормоконтролёр', 'нормо-контроль'] },
  },
  numeric: {
    content: { id: 'number', sectionId: 'law', text: say('?'), points: 1, type: 'numeric' },
    key: { type: 'numeric', value: '12.5', tolerance: '0.1' },
  },
};

/** `count` live items of one section: single choices with four options. */
export function aBank(sectionId: string, count: number): Item[] {
  const { content, key } = SAMPLE_ITEMS.single_choice;
  return Array.from({ length: count }, (_, index) =>
    Item.parse({
      content: { ...content, id: `${sectionId}-${index}`, sectionId },
      key,
      revision: 1,
      state: 'live',
      sample: false,
      source: 'выдумано для теста',
    }),
  );
}

export function aBlueprint(counts: Readonly<Record<string, number>>): Blueprint {
  return Blueprint.parse({
    languages: ['ru'],
    sections: Object.entries(counts).map(([id, count]) => ({
      id,
      title: { ru: id },
      tests: { ru: `знание раздела ${id}` },
      draws: [{ type: 'single_choice', points: 1, count }],
    })),
    timeLimitMinutes: 90,
    passMark: { unit: 'percent', value: 70, comparison: '>=' },
    calculator: false,
    aids: [],
  });
}
