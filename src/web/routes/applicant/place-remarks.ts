import type { RemarkShown } from '#applications/index.ts';
import { inputOfField } from './filing-words.ts';
import type { ShownFields } from './present-fields.ts';
import { isAsked, isDue, type Typed } from './shown-field.ts';

export interface PlacedRemark {
  readonly remark: RemarkShown;
  /** Name of the input at which it is shown; null: at the head of the block. */
  readonly place: string | null;
  /** Label of its field, where another answer hides the field: the remark stands at the tick that hides it, or at the head. */
  readonly hidden: string | null;
}

/** Where on the page of its block each remark is seen, whatever the answers hide. */
export function placeRemarks(
  { fields, entryFields, entries }: Pick<ShownFields, 'fields' | 'entryFields' | 'entries'>,
  values: Typed,
  remarks: readonly RemarkShown[],
): readonly PlacedRemark[] {
  return remarks.map((remark) => {
    if (remark.field === null) return { remark, place: null, hidden: null };
    const place = inputOfField(remark.field);
    const [, prefix, inEntry] = /^(e\d+\.)(.+)$/.exec(place) ?? [];
    if (prefix !== undefined) {
      const field = entryFields.find(({ name }) => name === inEntry);
      const isThere = Number(prefix.slice(1, -1)) < entries.length;
      const seen = field && isThere && isAsked(field, values, prefix);
      return seen ? { remark, place, hidden: null } : { remark, place: null, hidden: field?.label ?? null };
    }
    const field = fields.find(({ name }) => name === remark.field);
    if (!field) return { remark, place: null, hidden: null };
    if (isDue(field, values)) return { remark, place, hidden: null };
    const tick = isAsked(field, values) ? (field.unlessTicked ?? null) : null;
    return { remark, place: tick, hidden: field.label };
  });
}
