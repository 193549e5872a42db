import { z } from 'zod';
import { type Language, LocalText } from './rich-text.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'letters of the Latin alphabet, digits, - and _');
const Option = z.strictObject({ id: Id, text: LocalText });
const Options = z.array(Option).min(2).max(12);

/** `partial`: whole points for a part of the answer, see `mark.ts`. `all_right`: everything or nothing. */
const Marking = z.enum(['all_right', 'partial']);

const common = {
  id: Id,
  sectionId: Id,
  text: LocalText,
  /** Whole points for a fully right answer. */
  points: z.int().min(1).max(100),
};

/** What a candidate may see once it is presented; never holds a key or the source, which would give the answer away. */
export const ItemContent = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('single_choice'), choices: Options }),
  z.strictObject({ ...common, type: z.literal('multiple_choice'), choices: Options, marking: Marking }),
  z.strictObject({ ...common, type: z.literal('matching'), left: Options, right: Options, marking: Marking }),
  z.strictObject({ ...common, type: z.literal('ordering'), steps: Options, marking: Marking }),
  z.strictObject({ ...common, type: z.literal('short_answer') }),
  z.strictObject({ ...common, type: z.literal('numeric'), unit: LocalText.optional() }),
]);
export type ItemContent = z.infer<typeof ItemContent>;
export type ItemType = ItemContent['type'];
export const ITEM_TYPES = ['single_choice', 'multiple_choice', 'matching', 'ordering', 'short_answer', 'numeric'] as const;

/** A decimal written with a point and without exponent: `-12.50`. Kept as text so that no binary fraction creeps in. */
export const Decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/);

/** What never leaves the server. */
export const ItemKey = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single_choice'), choice: Id }),
  z.strictObject({ type: z.literal('multiple_choice'), choices: z.array(Id).min(1) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(Id, Id) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(Id).min(2) }),
  z.strictObject({ type: z.literal('short_answer'), accepted: z.array(z.string().min(1).max(200)).min(1) }),
  z.strictObject({ type: z.literal('numeric'), value: Decimal, tolerance: Decimal.refine((d) => !d.startsWith('-')) }),
]);
export type ItemKey = z.infer<typeof ItemKey>;

/** PostgreSQL stores neither NUL nor half a surrogate pair in JSON. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** An answer in the ids that were shown (`present.ts`), not in the ids of the bank. */
export const Answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single_choice'), choice: Id }),
  z.strictObject({ type: z.literal('multiple_choice'), choices: z.array(Id).max(12) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(Id, Id) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(Id).max(12) }),
  z.strictObject({ type: z.literal('short_answer'), text: z.string().max(500).refine(isStorable) }),
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(60).refine(isStorable) }),
]);
export type Answer = z.infer<typeof Answer>;

export const ItemState = z.enum(['draft', 'live', 'retired']);

/** An item of the bank as its authors know it. `revision` grows with every change; a variant refers to one revision. */
export const Item = z
  .strictObject({
    content: ItemContent,
    key: ItemKey,
    revision: z.int().min(1),
    state: ItemState,
    /** May be used in the public trial exam; what is public does not belong in a real variant unless the council says so. */
    sample: z.boolean(),
    source: z.string().min(3).max(500),
  })
  .superRefine((item, context) => {
    for (const message of keyFaults(item.content, item.key)) context.addIssue({ code: 'custom', message, path: ['key'] });
  });
export type Item = z.infer<typeof Item>;

/** What is wrong between a content and its key, in words for the author; empty when nothing is. */
export function keyFaults(content: ItemContent, key: ItemKey): string[] {
  if (content.type !== key.type) return ['ключ другого типа, чем задание'];
  const faults: string[] = [];
  for (const [name, ids] of idLists(content)) if (new Set(ids).size !== ids.length) faults.push(`повторяется id: ${name}`);
  if (content.type === 'single_choice' && key.type === 'single_choice' && !idsOf(content.choices).includes(key.choice))
    faults.push('ключ называет вариант, которого нет');
  if (content.type === 'multiple_choice' && key.type === 'multiple_choice') {
    if (new Set(key.choices).size !== key.choices.length) faults.push('в ключе вариант назван дважды');
    if (key.choices.some((id) => !idsOf(content.choices).includes(id))) faults.push('ключ называет вариант, которого нет');
  }
  if (content.type === 'matching' && key.type === 'matching') {
    if (!sameIds(idsOf(content.left), Object.keys(key.pairs))) faults.push('в ключе пара должна быть у каждой строки слева');
    if (Object.values(key.pairs).some((id) => !idsOf(content.right).includes(id))) faults.push('ключ называет строку справа, которой нет');
  }
  if (content.type === 'ordering' && key.type === 'ordering' && !sameIds(idsOf(content.steps), key.order))
    faults.push('в ключе должны стоять все шаги, каждый по одному разу');
  return faults;
}

/** The texts of an item, for the check that it can be shown in a language. */
export function isWrittenIn(content: ItemContent, language: Language): boolean {
  const parts = idLists(content).flatMap(([, , options]) => options.map((option) => option.text));
  return [content.text, ...parts].every((text) => text[language] !== undefined);
}

type Options = z.infer<typeof Options>;

const idsOf = (options: Options): string[] => options.map((option) => option.id);

function idLists(content: ItemContent): [name: string, ids: string[], options: Options][] {
  switch (content.type) {
    case 'single_choice':
    case 'multiple_choice':
      return [['варианты', idsOf(content.choices), content.choices]];
    case 'matching':
      return [
        ['слева', idsOf(content.left), content.left],
        ['справа', idsOf(content.right), content.right],
      ];
    case 'ordering':
      return [['шаги', idsOf(content.steps), content.steps]];
    default:
      return [];
  }
}

const sameIds = (a: string[], b: string[]): boolean =>
  a.length === b.length && new Set(b).size === b.length && b.every((id) => a.includes(id));
