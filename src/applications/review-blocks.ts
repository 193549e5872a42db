import { type Field, type FieldProblem, isAsked, type Text } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import { say } from '#platform/language.ts';
import type { Label } from '#procedures/index.ts';
import { type Application, listBlocks, type StoredBlock } from './applications.db.ts';
import type { Block, BlockData } from './block.ts';
import { type BlockId, blockOf, blocksAsked } from './blocks.ts';
import { readDemanded } from './check-application.ts';
import { fieldsOf, hashOf } from './check-field.ts';
import { procedureOf } from './procedure-of.ts';
import type { RemarkShown } from './remarks.ts';
import { readReviewWarnings, type WarningsOfBlock } from './review-warnings.ts';

/** A field as the reviewer compares it. `name` of an entry's field is `0.institution`. */
export interface ReviewField {
  readonly name: string;
  readonly label: Text;
  /** In words: the label of a choice, «да» for a tick is up to the page (`on`). */
  readonly value: string | null;
  /** As it was submitted the time before; undefined where nothing changed. */
  readonly before?: string | null;
  readonly right: boolean;
  readonly entry: number | null;
  /** What the checks doubt, also after the applicant answered «так и есть». */
  readonly warnings: readonly Pick<FieldProblem, 'code' | 'details'>[];
}

export interface ReviewBlock {
  readonly id: BlockId;
  readonly label: Label;
  readonly fields: readonly ReviewField[];
  /** What the applicant answered with «так и есть», as `warningKey` writes it. */
  readonly accepted: readonly string[];
  readonly openRemarks: number;
  /** Every filled field is found right; in the documents every document. */
  readonly done: boolean;
  readonly changed: boolean;
}

/** Of a document of the application, what tells whether its block is done. */
interface AttachedToBlock {
  readonly block: BlockId;
  readonly mark: 'seen' | 'right' | 'unmarked';
  readonly fresh: boolean;
}

/** The blocks that are asked, field by field. @param open  the remarks that are not answered yet. */
export async function reviewBlocks(
  db: Trx,
  application: Application,
  documents: readonly AttachedToBlock[],
  open: readonly RemarkShown[],
  now: Temporal.Instant,
): Promise<ReviewBlock[]> {
  const warnings = await readReviewWarnings(db, application, now);
  const stored = new Map((await listBlocks(db, application.id)).map((block) => [block.block, block]));
  const before = await previousData(db, application.id);
  const checks = await checksOf(db, application.id);
  const procedure = procedureOf(application);
  const shown = blocksAsked(procedure, { practiceKind: application.practiceKind, demanded: await readDemanded(db, application) });
  return shown.map(({ id, label }) => {
    const block = stored.get(id);
    const own = documents.filter((document) => document.block === id);
    const fields = block
      ? presentFields(blockOf(procedure, id), block, before.get(id), checks.get(id) ?? new Map(), warnings.get(id) ?? new Map())
      : [];
    const openRemarks = open.filter((remark) => remark.block === id).length;
    return {
      id,
      label,
      fields,
      accepted: block?.accepted ?? [],
      openRemarks,
      done:
        (id === 'qualification' || fields.some(({ value }) => value !== null) || own.length > 0) &&
        openRemarks === 0 &&
        fields.every(({ value, right }) => value === null || right) &&
        own.every(({ mark }) => mark === 'right'),
      changed: fields.some((field) => field.before !== undefined) || own.some(({ fresh }) => fresh && application.round > 1),
    };
  });
}

async function previousData(db: Trx, applicationId: string): Promise<ReadonlyMap<string, BlockData>> {
  const rows = await db
    .selectFrom('application_blocks')
    .select(['block', 'previous_data as previous'])
    .where('application_id', '=', applicationId)
    .where('previous_data', 'is not', null)
    .execute();
  return new Map(rows.map(({ block, previous }) => [block, previous as unknown as BlockData]));
}

async function checksOf(db: Trx, applicationId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom('field_checks')
    .select(['block', 'field', 'value_sha256 as hash'])
    .where('application_id', '=', applicationId)
    .execute();
  const blocks = new Map<string, Map<string, string>>();
  for (const { block, field, hash } of rows) blocks.set(block, (blocks.get(block) ?? new Map()).set(field, hash));
  return blocks;
}

function presentFields(
  block: Block,
  data: StoredBlock,
  previous: BlockData | undefined,
  checks: ReadonlyMap<string, string>,
  warnings: WarningsOfBlock,
): ReviewField[] {
  const before = previous && new Map(fieldsOf(previous));
  const one = (field: Field, values: BlockData['values'], entry: number | null): ReviewField => {
    const name = entry === null ? field.name : `${entry}.${field.name}`;
    const typed = values[field.name] ?? null;
    const earlier = before?.get(name) ?? null;
    return {
      name,
      label: field.label,
      value: inWords(field, typed),
      ...(before && earlier !== typed ? { before: inWords(field, earlier) } : {}),
      right: typed !== null && checks.get(name) === hashOf(typed),
      entry,
      warnings: warnings.get(name) ?? [],
    };
  };
  return [
    ...block.fields.filter((field) => isAsked(field, data.values)).map((field) => one(field, data.values, null)),
    ...data.entries.flatMap((entry, index) =>
      (block.list?.fields ?? []).filter((field) => isAsked(field, entry)).map((field) => one(field, entry, index)),
    ),
  ];
}

function inWords(field: Field, value: string | null): string | null {
  const chosen = field.choices?.find((choice) => choice.value === value);
  return chosen ? say(chosen.label) : value;
}
