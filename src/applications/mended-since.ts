import type { Trx } from '#platform/database.ts';
import { listBlocks, type StoredBlock } from './applications.db.ts';
import type { BlockData } from './block.ts';
import { blockOfPlace } from './blocks.ts';
import { TICKS_OF_FIELDS } from './locked-fields.ts';

interface Remarked {
  readonly block: string;
  readonly field: string | null;
  readonly documentId: string | null;
  readonly createdAt: Temporal.Instant;
}

/** Tells of a remark whether its place has been changed since the application was last sent. */
export async function mendedSince(db: Trx, applicationId: string): Promise<(remark: Remarked) => boolean> {
  const blocks = new Map((await listBlocks(db, applicationId)).map((block) => [block.block, block]));
  const documents = await listChangedDocuments(db, applicationId);
  return ({ block, field, documentId, createdAt }) => {
    const isAfter = (at: Temporal.Instant) => Temporal.Instant.compare(at, createdAt) > 0;
    const changed = documents.filter(({ addedAt, removedAt }) => isAfter(removedAt ?? addedAt));
    if (documentId !== null)
      return changed.some(({ id, versionId, removedAt }) => removedAt && (id === documentId || versionId === documentId));
    const stored = blocks.get(block);
    if (block === 'documents' || block === 'portfolio')
      return changed.some(({ kind }) => (field === null ? blockOfPlace(kind) === block : kind === field));
    // what is chosen lives in columns of the application: only the day of the change is known
    if (block === 'qualification') return stored !== undefined && isAfter(stored.updatedAt);
    return stored?.submitted != null && differs(stored, stored.submitted, field);
  };
}

const listChangedDocuments = async (db: Trx, applicationId: string) =>
  await db
    .selectFrom('application_documents')
    .select(['id', 'kind', 'document_version_id as versionId', 'added_at as addedAt', 'removed_at as removedAt'])
    .where('application_id', '=', applicationId)
    .execute();

function differs(now: StoredBlock, sent: BlockData, field: string | null): boolean {
  if (field === null) return canonical(now.values) !== canonical(sent.values) || canonical(now.entries) !== canonical(sent.entries);
  const [, entry, name] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  if (entry !== undefined && name !== undefined) {
    // a removed or added entry moves the numbers: any change of the list may be the mending
    if (now.entries.length !== sent.entries.length) return true;
    return (now.entries[Number(entry)]?.[name] ?? '') !== (sent.entries[Number(entry)]?.[name] ?? '');
  }
  return [field, TICKS_OF_FIELDS[field] ?? field].some((one) => (now.values[one] ?? '') !== (sent.values[one] ?? ''));
}

/** The order of keys in stored JSON says nothing. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
