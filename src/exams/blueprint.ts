import { z } from 'zod';
import { ITEM_TYPES, type Item, isWrittenIn } from './item.ts';
import { LocalLine } from './rich-text.ts';

const SectionId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** The mark of a pass: `value` in whole points or whole percent of the maximum. */
export const PassMark = z.strictObject({
  unit: z.enum(['points', 'percent']),
  value: z.int().min(0).max(100_000),
  comparison: z.enum(['>=', '>']),
});
export type PassMark = z.infer<typeof PassMark>;

export const DrawRule = z.strictObject({ type: z.enum(ITEM_TYPES), points: z.int().min(1).max(100), count: z.int().min(1).max(200) });
export type DrawRule = z.infer<typeof DrawRule>;

export const Blueprint = z
  .strictObject({
    languages: z.array(z.enum(['ru', 'kk'])).min(1),
    sections: z.array(z.strictObject({ id: SectionId, title: LocalLine, tests: LocalLine, draws: z.array(DrawRule).min(1) })).min(1),
    timeLimitMinutes: z.int().min(1).max(600),
    passMark: PassMark,
    /** Whether the exam offers a calculator on the screen; a procedure may forbid it (`exam.calculator`). */
    calculator: z.boolean(),
    /** What else may be used at the exam: a table of norms. Empty: nothing. */
    aids: z.array(LocalLine),
  })
  .superRefine((blueprint, context) => {
    const ids = blueprint.sections.map((section) => section.id);
    if (new Set(ids).size !== ids.length) context.addIssue({ code: 'custom', message: 'раздел назван дважды', path: ['sections'] });
    if (!canBePassed(blueprint.passMark, maxPoints(blueprint)))
      context.addIssue({ code: 'custom', message: 'порог выше, чем можно набрать', path: ['passMark'] });
  });
export type Blueprint = z.infer<typeof Blueprint>;

const draws = (blueprint: Pick<Blueprint, 'sections'>): DrawRule[] => blueprint.sections.flatMap((section) => section.draws);

export const itemCount = (blueprint: Pick<Blueprint, 'sections'>): number => draws(blueprint).reduce((sum, rule) => sum + rule.count, 0);

export const maxPoints = (blueprint: Pick<Blueprint, 'sections'>): number =>
  draws(blueprint).reduce((sum, rule) => sum + rule.count * rule.points, 0);

/** Whole numbers only, so 70 of 100 is exactly 70 percent and fails under `>`. */
export function passes(points: number, max: number, mark: PassMark): boolean {
  const [got, wanted] = mark.unit === 'points' ? [points, mark.value] : [points * 100, mark.value * max];
  return mark.comparison === '>=' ? got >= wanted : got > wanted;
}

/** The least number of points that passes; one more than `max` when nothing does. */
export function leastPassingPoints(max: number, mark: PassMark): number {
  const exact = mark.unit === 'points' ? mark.value : (mark.value * max) / 100;
  const least = Math.ceil(exact);
  return passes(least, max, mark) ? least : least + 1;
}

const canBePassed = (mark: PassMark, max: number): boolean => passes(max, max, mark);

export interface Lack {
  sectionId: string;
  type: DrawRule['type'];
  points: number;
  wanted: number;
  available: number;
}

/** Items that a rule may draw from: live, of the section, type and points, written in every language of the blueprint. */
export function eligibleFor(blueprint: Blueprint, sectionId: string, rule: DrawRule, items: readonly Item[]): Item[] {
  return items.filter(
    ({ content, state }) =>
      state === 'live' &&
      content.sectionId === sectionId &&
      content.type === rule.type &&
      content.points === rule.points &&
      blueprint.languages.every((language) => isWrittenIn(content, language)),
  );
}

/** Which sections lack how many items; empty when a variant can be drawn. Two rules of one section, type and points are counted together. */
export function lacksOf(blueprint: Blueprint, items: readonly Item[]): Lack[] {
  return blueprint.sections.flatMap((section) =>
    mergedRules(section.draws).flatMap((rule) => {
      const available = eligibleFor(blueprint, section.id, rule, items).length;
      if (available >= rule.count) return [];
      return [{ sectionId: section.id, type: rule.type, points: rule.points, wanted: rule.count, available }];
    }),
  );
}

/** Rules of the same type and points as one, so that one pool is never drawn from twice. */
export function mergedRules(rules: readonly DrawRule[]): DrawRule[] {
  const merged = new Map<string, DrawRule>();
  for (const rule of rules) {
    const name = `${rule.type} ${rule.points}`;
    merged.set(name, { ...rule, count: rule.count + (merged.get(name)?.count ?? 0) });
  }
  return [...merged.values()];
}
