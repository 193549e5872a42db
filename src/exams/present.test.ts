import { describe, expect, it } from 'vitest';
import { drawVariant } from './draw.ts';
import { aBank, aBlueprint, SAMPLE_ITEMS } from './exams.factory.ts';
import { keyFaults } from './item.ts';
import { presentItem } from './present.ts';

describe('what a browser receives', () => {
  it.each(Object.values(SAMPLE_ITEMS))('of $content.type holds places, no ids of the bank and nothing of the key', ({ content, key }) => {
    const parts = 'choices' in content ? content.choices : 'steps' in content ? content.steps : 'left' in content ? content.left : [];
    const right = content.type === 'matching' ? content.right.map((row) => row.id) : [];
    const shown = parts.map((part) => part.id).toReversed();
    const drawn = { itemId: content.id, revision: 1, sectionId: 'law', points: content.points, shown, shownRight: right };
    const presented = JSON.stringify(presentItem(content, drawn, 1, 'ru'));
    const ids = [...presented.matchAll(/"id":"([^"]*)"/g)].map((match) => match[1]);
    expect(ids.every((id) => /^\d+$/.test(id ?? ''))).toBe(true);
    for (const secret of ['accepted', 'tolerance', 'marking', 'source']) expect(presented).not.toContain(secret);
    if (key.type === 'short_answer') for (const form of key.accepted) expect(presented).not.toContain(form);
  });

  it('follows the order of the variant', () => {
    const [item] = aBank('law', 1);
    const drawn = drawVariant(aBlueprint({ law: 1 }), [{ item: item as NonNullable<typeof item>, exposure: 0 }], 'a'.repeat(32)).items[0];
    if (!item || !drawn) throw new Error('nothing drawn');
    const presented = presentItem(item.content, drawn, 3, 'kk');
    const words = presented.type === 'single_choice' ? presented.choices.map((choice) => JSON.stringify(choice.text)) : [];
    expect(words.map((word) => word.match(/вариант (.)/)?.[1])).toEqual(drawn.shown);
    expect(presented.place).toBe(3);
  });
});

describe('a key', () => {
  it('fits its content in every sample', () => {
    for (const { content, key } of Object.values(SAMPLE_ITEMS)) expect(keyFaults(content, key)).toEqual([]);
  });

  it.each([
    [SAMPLE_ITEMS.single_choice.content, { type: 'single_choice' as const, choice: 'z' }],
    [SAMPLE_ITEMS.single_choice.content, { type: 'numeric' as const, value: '1', tolerance: '0' }],
    [SAMPLE_ITEMS.multiple_choice.content, { type: 'multiple_choice' as const, choices: ['a', 'a'] }],
    [SAMPLE_ITEMS.matching.content, { type: 'matching' as const, pairs: { a: 'x' } }],
    [SAMPLE_ITEMS.ordering.content, { type: 'ordering' as const, order: ['a', 'b', 'c', 'c'] }],
  ])('that does not fit is told', (content, key) => expect(keyFaults(content, key)).toHaveLength(1));
});
