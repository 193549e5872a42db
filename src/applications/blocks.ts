import { EDUCATION_FIELDS, fieldsOfSets, LISTS_OF_EDUCATION } from '#accounts/index.ts';
import { BLOCKS, type BlockId, type EntryListId, type Procedure } from '#procedures/index.ts';
import type { Block, EntryList } from './block.ts';

export type { BlockId };

export const isBlockId = (id: string): id is BlockId => (BLOCKS as readonly string[]).includes(id);

const EDUCATION: Omit<EntryList, 'split'> = {
  name: 'education',
  label: { ru: 'Образование', kk: 'Білімі' },
  fields: EDUCATION_FIELDS,
  atLeast: 1,
  atMost: 12,
};

const LISTS: Readonly<Record<EntryListId, EntryList>> = {
  education: EDUCATION,
  education_by_kind: { ...EDUCATION, split: { field: 'kind', lists: LISTS_OF_EDUCATION } },
};

/** The block in which a place for documents stands. */
export const blockOfPlace = (kind: string): 'documents' | 'portfolio' => (kind === 'portfolio' ? 'portfolio' : 'documents');

/** A block as this procedure asks it. Throws on one that it does not have. */
export function blockOf(procedure: Procedure, id: BlockId): Block {
  const rule = procedure.blocks.find((block) => block.id === id);
  if (!rule) throw new Error(`procedure ${procedure.id} has no block ${id}`);
  return {
    id,
    title: rule.label,
    fields: fieldsOfSets(rule.fieldSets ?? []),
    ...(rule.list ? { list: LISTS[rule.list] } : {}),
  };
}

export const findBlock = (procedure: Procedure, id: string): Block | undefined =>
  isBlockId(id) && procedure.blocks.some((block) => block.id === id) ? blockOf(procedure, id) : undefined;

interface Asked {
  readonly practiceKind: 'tasks' | 'portfolio' | null;
  /** Kinds of documents that the qualification's card demands. */
  readonly demanded: readonly string[];
}

/** The blocks that an application of this kind has, in their order. */
export const blocksAsked = (procedure: Procedure, { practiceKind, demanded }: Asked): Procedure['blocks'] =>
  procedure.blocks.filter(
    ({ onlyFor, onlyIfDemanded }) =>
      (!onlyFor || onlyFor === practiceKind) && (onlyIfDemanded === undefined || demanded.includes(onlyIfDemanded)),
  );
