import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lacksOf } from './blueprint.ts';
import { BankTooSmall, drawVariant } from './draw.ts';
import { aBank, aBlueprint } from './exams.factory.ts';

const aSeed = fc.stringMatching(/^[0-9a-f]{32}$/);
const aSetting = fc.record({
  law: fc.integer({ min: 1, max: 12 }),
  survey: fc.integer({ min: 1, max: 12 }),
  spare: fc.integer({ min: 0, max: 8 }),
});

const bankFor = ({ law, survey, spare }: { law: number; survey: number; spare: number }) =>
  [...aBank('law', law + spare), ...aBank('survey', survey + spare)].map((item) => ({ item, exposure: 0 }));

describe('a drawn variant', () => {
  it('obeys the blueprint and holds no item twice', () => {
    fc.assert(
      fc.property(aSetting, aSeed, (setting, seed) => {
        const { items } = drawVariant(aBlueprint({ law: setting.law, survey: setting.survey }), bankFor(setting), seed);
        expect(items.filter((one) => one.sectionId === 'law')).toHaveLength(setting.law);
        expect(items.filter((one) => one.sectionId === 'survey')).toHaveLength(setting.survey);
        expect(new Set(items.map((one) => one.itemId)).size).toBe(items.length);
        for (const one of items) expect([...one.shown].sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('is the same for the same seed, in whatever order the bank comes', () => {
    fc.assert(
      fc.property(aSetting, aSeed, (setting, seed) => {
        const blueprint = aBlueprint({ law: setting.law, survey: setting.survey });
        const bank = bankFor(setting);
        expect(drawVariant(blueprint, bank.toReversed(), seed)).toEqual(drawVariant(blueprint, bank, seed));
      }),
    );
  });

  it('differs from seed to seed', () => {
    const draw = (seed: string) => drawVariant(aBlueprint({ law: 10 }), bankFor({ law: 10, survey: 0, spare: 8 }), seed);
    expect(draw('0'.repeat(32))).not.toEqual(draw(`${'0'.repeat(31)}1`));
  });

  it('shows every item equally often, to one, after any number of draws', () => {
    fc.assert(
      fc.property(aSetting, fc.array(aSeed, { minLength: 1, maxLength: 20 }), (setting, seeds) => {
        const shown = new Map(aBank('law', setting.law + setting.spare).map((item) => [item.content.id, 0]));
        for (const seed of seeds) {
          const bank = aBank('law', setting.law + setting.spare).map((item) => ({ item, exposure: shown.get(item.content.id) ?? 0 }));
          for (const { itemId } of drawVariant(aBlueprint({ law: setting.law }), bank, seed).items)
            shown.set(itemId, (shown.get(itemId) ?? 0) + 1);
        }
        expect(Math.max(...shown.values()) - Math.min(...shown.values())).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('puts the right choice on every place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let n = 0; n < 100; n += 1) {
      const seed = (n * 2_654_435_761).toString(16).padStart(32, '0');
      for (const one of drawVariant(aBlueprint({ law: 10 }), bankFor({ law: 10, survey: 0, spare: 0 }), seed).items) {
        const place = one.shown.indexOf('c');
        places[place] = (places[place] ?? 0) + 1;
      }
    }
    for (const times of places) expect(Math.abs(times - 250)).toBeLessThan(60);
  });

  it('is not drawn from a bank that lacks items, which says which section lacks how many', () => {
    const blueprint = aBlueprint({ law: 5, survey: 2 });
    const items = [...aBank('law', 3), ...aBank('survey', 2)];
    expect(lacksOf(blueprint, items)).toEqual([{ sectionId: 'law', type: 'single_choice', points: 1, wanted: 5, available: 3 }]);
    const bank = items.map((item) => ({ item, exposure: 0 }));
    expect(() => drawVariant(blueprint, bank, '0'.repeat(32))).toThrow(BankTooSmall);
  });

  it('leaves out drafts, retired items and items without the language asked for', () => {
    const [first, second, third] = aBank('law', 3);
    if (!first || !second || !third) throw new Error('the bank is too small for this test');
    const items = [first, { ...second, state: 'draft' as const }, { ...third, state: 'retired' as const }];
    expect(lacksOf(aBlueprint({ law: 2 }), items)[0]?.available).toBe(1);
    expect(lacksOf({ ...aBlueprint({ law: 1 }), languages: ['ru', 'kk'] }, items)[0]?.available).toBe(0);
  });
});
