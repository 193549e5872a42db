import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPassingPoints, passes } from './blueprint.ts';
import { drawVariant } from './draw.ts';
import { aBank, aBlueprint, SAMPLE_ITEMS } from './exams.factory.ts';
import { type Answer, Item, type ItemContent, type ItemKey } from './item.ts';
import { markAnswer, markVariant } from './mark.ts';
import { inShownIds } from './present.ts';
import { plainText } from './rich-text.ts';
import { rightAnswer as inWords } from './right-answer.ts';

const mark = (answer: Answer | null) => {
  const { content, key } = SAMPLE_ITEMS[answer?.type ?? 'single_choice'];
  return markAnswer(content, key, answer);
};

/** The answer that a key asks for. */
const rightAnswer = (key: ItemKey): Answer => {
  if (key.type === 'short_answer') return { type: 'short_answer', text: key.accepted[0] ?? '' };
  return key.type === 'numeric' ? { type: 'numeric', text: key.value } : key;
};

describe('the right answer in words', () => {
  it.each(Object.values(SAMPLE_ITEMS))('has a line for each part of the key: $content.type', ({ content, key }) => {
    const { right } = inWords(content, key);
    const lines =
      key.type === 'multiple_choice'
        ? key.choices.length
        : key.type === 'ordering'
          ? key.order.length
          : key.type === 'matching'
            ? Object.keys(key.pairs).length
            : 1;
    expect(right).toHaveLength(lines);
    for (const line of right) expect(line.length).toBeGreaterThanOrEqual(key.type === 'matching' ? 2 : 1);
  });
});

describe('the pass mark', () => {
  it.each([
    [70, 100, '>', 70, false],
    [71, 100, '>', 70, true],
    [70, 100, '>=', 70, true],
    [28, 40, '>=', 70, true],
    [28, 40, '>', 70, false],
    [27, 40, '>=', 70, false],
    [5, 7, '>', 70, true],
  ] as const)('%i of %i with %s %i percent: %s', (points, max, comparison, value, passed) => {
    expect(passes(points, max, { unit: 'percent', value, comparison })).toBe(passed);
  });

  it('in points does not look at the maximum', () => {
    expect(passes(36, 50, { unit: 'points', value: 36, comparison: '>=' })).toBe(true);
    expect(passes(35, 50, { unit: 'points', value: 36, comparison: '>=' })).toBe(false);
  });

  it('is met by the least passing points and by nothing less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('>=', '>'),
        (max, value, comparison) => {
          const passMark = { unit: 'percent', value, comparison } as const;
          const least = leastPassingPoints(max, passMark);
          expect(passes(least, max, passMark)).toBe(true);
          expect(passes(least - 1, max, passMark)).toBe(false);
        },
      ),
    );
  });
});

describe('the mark of an answer', () => {
  it.each(Object.values(SAMPLE_ITEMS))('is full for the right answer to $content.type and 0 for none', ({ content, key }) => {
    expect(markAnswer(content, key, rightAnswer(key))).toBe(content.points);
    expect(markAnswer(content, key, null)).toBe(0);
  });

  it('is 0 for an answer of another type', () => {
    const { content, key } = SAMPLE_ITEMS.single_choice;
    expect(markAnswer(content, key, { type: 'numeric', text: 'c' })).toBe(0);
  });

  it.each([
    [['a', 'b', 'd'], 4],
    [['a', 'b'], 2],
    [['a'], 1],
    [['a', 'b', 'c'], 1],
    [['a', 'b', 'c', 'd'], 2],
    [['a', 'b', 'c', 'd', 'e'], 1],
    [['c', 'e'], 0],
    [[], 0],
    [['a', 'a', 'b'], 2],
  ])('of ticks %j is %i of 4', (choices, points) => expect(mark({ type: 'multiple_choice', choices })).toBe(points));

  it('of several choices is all or nothing where the item says so', () => {
    const { content, key } = SAMPLE_ITEMS.multiple_choice;
    const strict = { ...content, marking: 'all_right' } as typeof content;
    expect(markAnswer(strict, key, { type: 'multiple_choice', choices: ['a', 'b'] })).toBe(0);
    expect(markAnswer(strict, key, { type: 'multiple_choice', choices: ['d', 'b', 'a'] })).toBe(4);
  });

  it('of pairs counts the right ones', () => {
    expect(mark({ type: 'matching', pairs: { a: 'z', b: 'y', c: 'x' } })).toBe(1);
    expect(mark({ type: 'matching', pairs: { a: 'z' } })).toBe(1);
  });

  it('of an order counts the steps in their own place', () => {
    expect(mark({ type: 'ordering', order: ['b', 'a', 'c', 'd'] })).toBe(2);
    expect(mark({ type: 'ordering', order: ['b', 'b', 'b', 'b'] })).toBe(0);
  });

  it.each(['нормоконтролер', ' НОРМОКОНТРОЛЁР. ', '«Нормоконтролёр»', 'нормо – контроль', 'нормо—контроль'])('takes «%s»', (text) =>
    expect(mark({ type: 'short_answer', text })).toBe(1),
  );
  it.each(['', '   ', 'нормо контроль', 'контролёр'])('does not take «%s»', (text) => expect(mark({ type: 'short_answer', text })).toBe(0));

  it.each(['12.5', '12,5', '12,40', '12,6', ' 12,50 ', '+12,5'])('takes the number «%s»', (text) =>
    expect(mark({ type: 'numeric', text })).toBe(1),
  );
  it.each(['12,39', '12,61', '-12,5', '', 'двенадцать', '12,5 м', '1e1'])('does not take the number «%s»', (text) =>
    expect(mark({ type: 'numeric', text })).toBe(0),
  );

  describe('in metres', () => {
    const metres = { ...SAMPLE_ITEMS.numeric.content, unit: { ru: plainText('м'), kk: plainText('метр') } } as ItemContent;
    const given = (text: string, content = metres) => markAnswer(content, SAMPLE_ITEMS.numeric.key, { type: 'numeric', text });
    it.each(['12,5 м', '12,5м', '12.5\u00a0м', '12,5 м.', ' 12,5  М ', '12,5 метр', '12,5'])('takes «%s»', (text) =>
      expect(given(text)).toBe(1),
    );
    it.each(['12,5 мм', '12,5 км', 'м', '12,5 м м', 'м 12,5', '125 м'])('does not take «%s»', (text) => expect(given(text)).toBe(0));
    it.each(['12,5 м²', '12,5 м2', '12,5 кв. м'])('knows a unit by its plain signs: «%s»', (text) => {
      const raised = [
        {
          kind: 'paragraph' as const,
          inlines: [
            { kind: 'text' as const, text: 'м' },
            { kind: 'text' as const, text: '2', style: 'superscript' as const },
          ],
        },
      ];
      expect(given(text, { ...metres, unit: { ru: raised, kk: plainText('кв.м') } } as ItemContent)).toBe(1);
      expect(given(text, { ...metres, unit: { ru: plainText('$м^2$'), kk: plainText('кв.м') } } as ItemContent)).toBe(1);
    });
  });

  it('reads spaces between thousands and every minus sign', () => {
    const { content } = SAMPLE_ITEMS.numeric;
    const key: ItemKey = { type: 'numeric', value: '-1250000.5', tolerance: '0' };
    for (const text of ['-1 250 000,5', '−1\u00a0250\u00a0000,5', '–1250000.50'])
      expect(markAnswer(content, key, { type: 'numeric', text })).toBe(1);
  });

  it('is exact at the edge of the tolerance, where binary fractions are not', () => {
    const { content } = SAMPLE_ITEMS.numeric;
    expect(markAnswer(content, { type: 'numeric', value: '0.3', tolerance: '0.1' }, { type: 'numeric', text: '0,2' })).toBe(1);
  });

  it('never leaves 0…points, whatever is answered', () => {
    const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', 'y', 'z', 'q', '__proto__');
    const anAnswer = fc.oneof(
      fc.record({ type: fc.constant('multiple_choice' as const), choices: fc.array(anId) }),
      fc.record({ type: fc.constant('matching' as const), pairs: fc.dictionary(anId, anId) }),
      fc.record({ type: fc.constant('ordering' as const), order: fc.array(anId) }),
      fc.record({ type: fc.constant('numeric' as const), text: fc.string() }),
      fc.record({ type: fc.constant('short_answer' as const), text: fc.string() }),
    );
    fc.assert(
      fc.property(anAnswer, (answer) => {
        const points = mark(answer);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(SAMPLE_ITEMS[answer.type].content.points);
      }),
    );
  });
});

describe('the mark of a variant', () => {
  const everyType = Object.values(SAMPLE_ITEMS).map((one) =>
    Item.parse({ ...one, revision: 1, state: 'live', sample: false, source: 'выдумано для теста' }),
  );
  const bank = [...everyType, ...aBank('survey', 4)];
  const blueprint = {
    ...aBlueprint({ law: 1, survey: 3 }),
    sections: aBlueprint({ law: 1, survey: 3 }).sections.map((section) =>
      section.id === 'law'
        ? { ...section, draws: everyType.map(({ content }) => ({ type: content.type, points: content.points, count: 1 })) }
        : section,
    ),
  };
  const itemAt = (itemId: string) => {
    const item = bank.find((one) => one.content.id === itemId);
    if (!item) throw new Error(itemId);
    return item;
  };
  const drawnWith = (seed: string) =>
    drawVariant(
      blueprint,
      bank.map((item) => ({ item, exposure: 0 })),
      seed,
    );

  it('is full when every shown key is clicked, whatever the shuffle, and falls by the answers left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), fc.nat({ max: 8 }), (seed, leftOut) => {
        const variant = drawnWith(seed);
        const answers = new Map(variant.items.map((drawn) => [drawn.itemId, inShownIds(rightAnswer(itemAt(drawn.itemId).key), drawn)]));
        const full = markVariant(variant, { passMark: blueprint.passMark, itemAt, answers });
        expect(full).toMatchObject({ points: 17, max: 17, passed: true });
        const omitted = variant.items[leftOut];
        if (omitted) answers.delete(omitted.itemId);
        expect(markVariant(variant, { passMark: blueprint.passMark, itemAt, answers }).points).toBe(17 - (omitted?.points ?? 0));
      }),
    );
  });

  it('does not call a number answered where what was typed is none', () => {
    const variant = drawnWith('5'.repeat(32));
    const isAnswered = (text: string) =>
      markVariant(variant, { passMark: blueprint.passMark, itemAt, answers: new Map([['number', { type: 'numeric', text }]]) }).byItem.some(
        ({ answered }) => answered,
      );
    expect([isAnswered('7'), isAnswered('двенадцать')]).toEqual([true, false]);
  });

  it('sums by section, and a neutralised item gives everybody its points', () => {
    const variant = drawnWith('5'.repeat(32));
    const nothing = markVariant(variant, { passMark: blueprint.passMark, itemAt, answers: new Map() });
    expect(nothing.bySection).toEqual([
      { sectionId: 'law', points: 0, max: 14 },
      { sectionId: 'survey', points: 0, max: 3 },
    ]);
    const recounted = markVariant(variant, { passMark: blueprint.passMark, itemAt, answers: new Map(), neutralised: new Set(['many']) });
    expect(recounted.points).toBe(4);
  });
});
