import { kindsThatFit } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Application } from './applications.db.ts';
import { blockOfPlace } from './blocks.ts';
import { readRequiredDocuments } from './check-application.ts';
import { readOpenPlaces } from './locked-fields.ts';

/** Which places for documents the applicant may change now. */
export interface OpenDocumentPlaces {
  isOpen(kind: string): boolean;
}

/**
 * A draft is open whole. A returned application is open where the centre remarked: on the block, on the place, on a document of the place;
 * and where something that the qualification asks for is not there.
 */
export async function readOpenDocumentPlaces(db: Trx, application: Application): Promise<OpenDocumentPlaces> {
  const { all, places } = await readOpenPlaces(db, application);
  if (all) return { isOpen: () => true };
  const rows = await db
    .selectFrom('application_documents')
    .select(['id', 'kind', 'document_version_id as versionId', 'removed_at as removedAt'])
    .where('application_id', '=', application.id)
    .execute();
  const remarkedKinds = new Set<string>();
  const openBlocks = new Set<string>();
  for (const { block, field, documentId } of places) {
    if (documentId !== null) for (const row of rows) if (row.id === documentId || row.versionId === documentId) remarkedKinds.add(row.kind);
    if (field !== null) remarkedKinds.add(field);
    if (field === null && documentId === null) openBlocks.add(block);
  }
  const present = new Set(rows.filter(({ removedAt }) => removedAt === null).map(({ kind }) => kind));
  for (const { kind, required } of await readRequiredDocuments(db, application))
    if (required && !present.has(kind)) remarkedKinds.add(kind);
  return { isOpen: (kind) => openBlocks.has(blockOfPlace(kind)) || remarkedKinds.has(kind) };
}

/** Refuses: `no_such_place`, `portfolio_not_asked`, `document_locked`. */
export async function assertPlaceOpen(db: Trx, application: Application, kind: string): Promise<void> {
  if (kindsThatFit(kind).length === 0) throw new Refusal('no_such_place');
  if (kind === 'portfolio' && application.practiceKind !== 'portfolio') throw new Refusal('portfolio_not_asked');
  const places = await readOpenDocumentPlaces(db, application);
  if (!places.isOpen(kind)) throw new Refusal('document_locked');
}
