import { type DocumentVersion, listVersionsByIds } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';

/** A document or a link as it stands in an application. */
export interface AttachedDocument {
  readonly id: string;
  /** The place in the application, as the qualification's card names it. */
  readonly kind: string;
  readonly version: DocumentVersion | null;
  readonly link: string | null;
  /** «Так и есть» in the applicant's words. */
  readonly answer: string | null;
  readonly addedAt: Temporal.Instant;
  readonly submittedRound: number | null;
  /** Pages that have stood in a reviewer's viewer; `seenAt` once they are all. */
  readonly pagesSeen: readonly number[];
  readonly seenAt: Temporal.Instant | null;
  readonly markedRightAt: Temporal.Instant | null;
}

const ATTACHED = [
  'id',
  'kind',
  'document_version_id as versionId',
  'link',
  'answer',
  'added_at as addedAt',
  'submitted_round as submittedRound',
  'pages_seen as pagesSeen',
  'seen_at as seenAt',
  'marked_right_at as markedRightAt',
] as const;

/** What stands in the application now, in the order in which it was added. A version that the asker's work does not need is left out by row-level security or policy. */
export async function listAttachedDocuments(db: Trx, applicationId: string): Promise<AttachedDocument[]> {
  const rows = await db
    .selectFrom('application_documents')
    .select(ATTACHED)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const ids = rows.flatMap(({ versionId }) => versionId ?? []);
  const versions = new Map((await listVersionsByIds(db, ids)).map((version) => [version.id, version]));
  return rows.map(({ versionId, ...row }) => ({ ...row, version: versionId === null ? null : (versions.get(versionId) ?? null) }));
}

export interface AttachedRow {
  readonly id: string;
  readonly kind: string;
  readonly versionId: string | null;
  readonly submittedRound: number | null;
}

/** Refuses: `not_found`. The application row is the lock. */
export async function readAttached(db: Trx, applicationId: string, id: string): Promise<AttachedRow> {
  return await db
    .selectFrom('application_documents')
    .select(['id', 'kind', 'document_version_id as versionId', 'submitted_round as submittedRound'])
    .where('application_id', '=', applicationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
}

export async function insertAttached(
  trx: Trx,
  row: { applicationId: string; kind: string; at: Temporal.Instant } & ({ versionId: string } | { link: string }),
): Promise<string> {
  const { id } = await trx
    .insertInto('application_documents')
    .values({
      application_id: row.applicationId,
      kind: row.kind,
      document_version_id: 'versionId' in row ? row.versionId : null,
      link: 'link' in row ? row.link : null,
      added_at: row.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('applications').set({ updated_at: row.at }).where('id', '=', row.applicationId).execute();
  return id;
}
