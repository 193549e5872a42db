import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Application } from './applications.db.ts';
import { type BlockData, EMPTY_BLOCK } from './block.ts';

/** What a returned application lets the applicant change: blocks and fields with an open remark. `null` field: the whole block. */
export interface OpenPlaces {
  readonly all: boolean;
  readonly places: readonly { readonly block: string; readonly field: string | null; readonly documentId: string | null }[];
}

/** A draft is open whole; a returned application only where the centre remarked. */
export async function readOpenPlaces(db: Trx, application: Pick<Application, 'id' | 'state' | 'round'>): Promise<OpenPlaces> {
  if (application.state === 'draft') return { all: true, places: [] };
  const places = await db
    .selectFrom('remarks')
    .select(['block', 'field', 'document_id as documentId'])
    .where('application_id', '=', application.id)
    .where('closed_at', 'is', null)
    .execute();
  return { all: false, places };
}

export const isFieldOpen = (open: OpenPlaces, block: string, field: string): boolean =>
  open.all ||
  open.places.some((place) => place.block === block && (place.field === null || place.field === field || relatedTo(place.field, field)));

export const isBlockOpen = (open: OpenPlaces, block: string): boolean => open.all || open.places.some((place) => place.block === block);

/** A remark on a field opens the tick that belongs to it: patronymic and «отчества нет». */
export const TICKS_OF_FIELDS: Readonly<Record<string, string>> = { patronymic: 'noPatronymic', postalAddress: 'sameAddress' };
const relatedTo = (remarked: string, field: string) => TICKS_OF_FIELDS[remarked] === field;

/** A form does not send the fields that are closed to it: they stay as they were. */
export async function withClosedFields(trx: Trx, application: Application, block: string, typed: BlockData): Promise<BlockData> {
  const open = await readOpenPlaces(trx, application);
  if (open.all) return typed;
  const before = await readStored(trx, application.id, block);
  const closed = Object.entries(before.values).filter(([field]) => !isFieldOpen(open, block, field));
  return {
    ...typed,
    values: { ...Object.fromEntries(closed), ...typed.values },
    entries: isBlockOpen(open, block) ? typed.entries : before.entries,
  };
}

async function readStored(trx: Trx, applicationId: string, block: string): Promise<BlockData> {
  const stored = await trx
    .selectFrom('application_blocks')
    .select('data')
    .where('application_id', '=', applicationId)
    .where('block', '=', block)
    .executeTakeFirst();
  return { ...EMPTY_BLOCK, ...(stored?.data as unknown as BlockData | undefined) };
}

/** Refuses: `field_locked` where a field that is not open would change. */
export async function assertFieldsOpen(trx: Trx, application: Application, block: string, data: BlockData): Promise<void> {
  const open = await readOpenPlaces(trx, application);
  if (open.all) return;
  const before = await readStored(trx, application.id, block);
  if (JSON.stringify(before.entries) !== JSON.stringify(data.entries) && !isBlockOpen(open, block)) throw new Refusal('field_locked');
  for (const field of new Set([...Object.keys(before.values), ...Object.keys(data.values)]))
    if (before.values[field] !== data.values[field] && !isFieldOpen(open, block, field)) throw new Refusal('field_locked', { field });
}
