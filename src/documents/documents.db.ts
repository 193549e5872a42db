import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Certification } from './certification.ts';
import type { Finding } from './inspection.ts';
import type { DocumentKindId } from './kinds.ts';

/** Width and height of a page in points, as shown. */
export type PageSize = readonly [width: number, height: number];

export interface DocumentVersion {
  readonly id: string;
  readonly documentId: string;
  readonly ownerId: string;
  readonly kind: DocumentKindId;
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly pages: number;
  readonly pageSizes: readonly PageSize[];
  readonly findings: readonly Finding[];
  readonly certification: Certification | null;
  readonly uploadedAt: Temporal.Instant;
}

/** An upload that was looked at and whose bytes are stored; no row points to it yet. */
export interface TakenUpload {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly pageSizes: readonly PageSize[];
  readonly findings: readonly Finding[];
  readonly certification: Certification | null;
}

const versions = (db: Trx) =>
  db
    .selectFrom('document_versions as v')
    .innerJoin('files as f', 'f.sha256', 'v.file_sha256')
    .select([
      'v.id',
      'v.document_id as documentId',
      'v.owner_id as ownerId',
      'v.kind',
      'v.original_name as name',
      'v.file_sha256 as sha256',
      'f.size',
      'v.pages',
      'v.page_sizes as pageSizes',
      'v.findings',
      'v.certification',
      'v.uploaded_at as uploadedAt',
    ]);

/** Newest version of each document of the person, the newest document first. */
export async function listNewestVersions(db: Trx, ownerId: string): Promise<DocumentVersion[]> {
  const rows = await versions(db)
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .distinctOn('v.document_id')
    .where('d.owner_id', '=', ownerId)
    .where('d.deleted_at', 'is', null)
    .orderBy('v.document_id')
    .orderBy('v.uploaded_at', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  const newestFirst = rows.toSorted((a, b) => Temporal.Instant.compare(b.uploadedAt, a.uploadedAt) || b.id.localeCompare(a.id));
  return newestFirst as unknown as DocumentVersion[];
}

export async function listVersionsByIds(db: Trx, ids: readonly string[]): Promise<DocumentVersion[]> {
  if (ids.length === 0) return [];
  return (await versions(db).where('v.id', 'in', ids).execute()) as unknown as DocumentVersion[];
}

/** Refuses: `not_found`, also for who sees neither the owner's cabinet nor an application that holds it. */
export async function readVersion(db: Trx, id: string): Promise<DocumentVersion> {
  const [version] = await listVersionsByIds(db, [id]);
  if (!version) throw new Refusal('not_found');
  return version;
}

/** Refuses: `not_found`; a deleted document is not there. */
export async function lockOwnDocument(trx: Trx, ownerId: string, id: string): Promise<{ id: string; kind: DocumentKindId }> {
  const row = await trx
    .selectFrom('documents')
    .select(['id', 'kind'])
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as { id: string; kind: DocumentKindId };
}

export async function insertDocument(trx: Trx, ownerId: string, kind: DocumentKindId, at: Temporal.Instant): Promise<string> {
  const { id } = await trx
    .insertInto('documents')
    .values({ owner_id: ownerId, kind, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertVersion(
  trx: Trx,
  of: { documentId: string; kind: DocumentKindId; ownerId: string; upload: TakenUpload; at: Temporal.Instant },
): Promise<string> {
  const { upload } = of;
  await insertFile(trx, upload, 'application/pdf', of.at);
  const { id } = await trx
    .insertInto('document_versions')
    .values({
      document_id: of.documentId,
      kind: of.kind,
      owner_id: of.ownerId,
      file_sha256: upload.sha256,
      original_name: upload.name,
      media_type: 'application/pdf',
      pages: upload.pageSizes.length,
      page_sizes: JSON.stringify(upload.pageSizes),
      findings: JSON.stringify(upload.findings),
      certification: upload.certification && JSON.stringify(upload.certification),
      uploaded_at: of.at,
      uploaded_by: of.ownerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertFile(
  trx: Trx,
  { sha256, size }: { sha256: string; size: number },
  mediaType: string,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .insertInto('files')
    .values({ sha256, size, media_type: mediaType, created_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}
