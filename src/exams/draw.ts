import { type Blueprint, eligibleFor, lacksOf, mergedRules } from './blueprint.ts';
import type { Item, ItemContent } from './item.ts';
import { type Seed, seededRandom, shuffled } from './seeded-random.ts';
import type { Variant, VariantItem } from './variant.ts';

/** `exposure`: how many variants have shown the item so far. */
export interface BankItem {
  item: Item;
  exposure: number;
}

/** The bank cannot satisfy the blueprint. Told to the author beforehand by `lacksOf`; at a draw it is a fault of the set-up. */
export class BankTooSmall extends Error {
  override readonly name = 'BankTooSmall';
}

/**
 * Draws a variant: by the blueprint, the least shown items first and by lot among equals, sections in the order of the blueprint, items of a section
 * and their choices shuffled. The same bank and seed give the same variant, whatever the order of `bank`.
 */
export function drawVariant(blueprint: Blueprint, bank: readonly BankItem[], seed: Seed): Variant {
  const items = bank.map((one) => one.item).sort((a, b) => (a.content.id < b.content.id ? -1 : 1));
  const lacks = lacksOf(blueprint, items);
  if (lacks.length > 0) throw new BankTooSmall(lacks.map((lack) => `${lack.sectionId}/${lack.type}`).join(', '));
  const exposure = new Map(bank.map((one) => [one.item.content.id, one.exposure]));
  const random = seededRandom(seed);
  const drawn = blueprint.sections.flatMap((section) => {
    const ofSection = mergedRules(section.draws).flatMap((rule) => {
      const byLot = shuffled(eligibleFor(blueprint, section.id, rule, items), random);
      return byLot.sort((a, b) => (exposure.get(a.content.id) ?? 0) - (exposure.get(b.content.id) ?? 0)).slice(0, rule.count);
    });
    return shuffled(ofSection, random);
  });
  return { seed, items: drawn.map((item) => frozenItem(item, random)) };
}

/** An item as a variant holds it, its parts shuffled. */
export function frozenItem({ content, revision }: Item, random: (below: number) => number): VariantItem {
  const { main, right } = partsOf(content);
  const shown = shuffled(main, random);
  const shownRight = shuffled(right, random);
  return { itemId: content.id, revision, sectionId: content.sectionId, points: content.points, shown, shownRight };
}

function partsOf(content: ItemContent): { main: string[]; right: string[] } {
  switch (content.type) {
    case 'single_choice':
    case 'multiple_choice':
      return { main: content.choices.map((choice) => choice.id), right: [] };
    case 'ordering':
      return { main: content.steps.map((step) => step.id), right: [] };
    case 'matching':
      return { main: content.left.map((row) => row.id), right: content.right.map((row) => row.id) };
    default:
      return { main: [], right: [] };
  }
}
