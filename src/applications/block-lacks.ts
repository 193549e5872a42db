import { placeLabel } from '#documents/index.ts';
import type { Label } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { type BlockData, warningKey } from './block.ts';
import { type BlockId, blockOf } from './blocks.ts';
import type { BlockState } from './check-application.ts';
import { choiceLabel } from './choice-labels.ts';
import { procedureOf } from './procedure-of.ts';

/** One thing that stands in the way of sending, named as its field is. */
export interface Lack {
  readonly field: string;
  /** Place in the list, where the field is an entry's. */
  readonly entry?: number;
  readonly label: Label;
  /** `missing`: empty; `unattached`: no document is there; `wrong`: filled wrongly; `scan`: a scan that cannot be read; `doubt`: a warning that was neither mended nor answered. */
  readonly kind: 'missing' | 'unattached' | 'wrong' | 'scan' | 'doubt';
}

/** Codes that say «empty», told from what is filled wrongly. */
export const isMissing = (code: string): boolean => code === 'required' || code === 'photo_missing' || code.endsWith('_or_tick');

const PHOTO: Label = { ru: 'Фотография', kk: 'Фотосурет' };

/** What of this block must still be filled or mended. */
export function lacksOf(application: Application, { id, problems }: Pick<BlockState, 'id' | 'problems'>): readonly Lack[] {
  return problems
    .filter(({ severity }) => severity === 'blocks')
    .map((problem) => named(application, id, problem, kindOf(id, problem.code)));
}

/** Warnings of this block and of `crossCheck` that the person has neither mended nor answered with «так и есть». */
export function doubtsOf(
  application: Application,
  { id, problems }: Pick<BlockState, 'id' | 'problems'>,
  data: BlockData,
): readonly Lack[] {
  const open = problems.filter((problem) => {
    const values = problem.entry === undefined ? data.values : (data.entries[problem.entry] ?? {});
    return problem.severity === 'warns' && !data.accepted?.includes(warningKey(problem, values[problem.field] ?? ''));
  });
  return open.map((problem) => named(application, id, problem, 'doubt'));
}

/** A file is attached, a field is filled. */
function kindOf(block: BlockId, code: string): Lack['kind'] {
  if (code === 'scan_blocked') return 'scan';
  if (!isMissing(code)) return 'wrong';
  return block === 'documents' || block === 'portfolio' || code === 'photo_missing' ? 'unattached' : 'missing';
}

function named(application: Application, id: BlockId, { field, entry }: BlockState['problems'][number], kind: Lack['kind']): Lack {
  const procedure = procedureOf(application);
  const { fields, list } = blockOf(procedure, id);
  const own = field === 'photo' ? PHOTO : choiceLabel(procedure, field);
  const known = (entry === undefined ? fields : (list?.fields ?? [])).find(({ name }) => name === field);
  return {
    field,
    ...(entry === undefined ? {} : { entry }),
    label: known?.label ?? own ?? (field === list?.name ? list.label : { ru: placeLabel(field) }),
    kind,
  };
}
