import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { PaperId } from '#procedures/index.ts';
import type { PaperKind, RenderedPaper } from './render-paper.ts';

const PAPER = [
  'id',
  'application_id as applicationId',
  'person_id as personId',
  'subject_id as subjectId',
  'kind',
  'number',
  'version',
  'state',
  'file_name as fileName',
  'file_sha256 as fileSha256',
  'created_at as createdAt',
  'rendered_at as renderedAt',
  'superseded_at as supersededAt',
] as const;

/** A paper that was ordered; its file exists once `state` is `ready`. */
export interface StoredPaper {
  readonly id: string;
  readonly applicationId: string | null;
  readonly personId: string | null;
  /** The invoice, booking, protocol, certificate that the paper is about. */
  readonly subjectId: string | null;
  readonly kind: PaperKind;
  readonly number: string | null;
  /** From 1; the same kind about the same subject printed anew. */
  readonly version: number;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly createdAt: Temporal.Instant;
  readonly renderedAt: Temporal.Instant | null;
  /** It has lost its force: what it told was opened again or decided anew. */
  readonly supersededAt: Temporal.Instant | null;
}

export interface PaperOrder {
  readonly kind: PaperKind;
  readonly applicationId: string | null;
  readonly personId: string | null;
  readonly subjectId: string | null;
  readonly number: string | null;
  readonly at: Temporal.Instant;
}

export async function insertPaper(trx: Trx, order: PaperOrder): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into papers (application_id, person_id, subject_id, kind, number, created_at, version)
    select ${order.applicationId}::uuid, ${order.personId}::uuid, ${order.subjectId}::uuid, ${order.kind}, ${order.number}, ${order.at}::timestamptz,
      coalesce(max(version), 0) + 1
    from papers
    where application_id is not distinct from ${order.applicationId}::uuid and person_id is not distinct from ${order.personId}::uuid
      and subject_id is not distinct from ${order.subjectId}::uuid and kind = ${order.kind}
    returning id`.execute(trx);
  const [inserted] = rows;
  if (!inserted) throw new Error('an insert returned nothing');
  return inserted.id;
}

/** Newest version of a kind first. */
export async function listPapers(db: Trx, applicationId: string): Promise<StoredPaper[]> {
  const rows = await db
    .selectFrom('papers')
    .select(PAPER)
    .where('application_id', '=', applicationId)
    .orderBy('created_at')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();
  return rows as StoredPaper[];
}

export async function readPaper(db: Trx, id: string): Promise<StoredPaper> {
  const row = await db.selectFrom('papers').select(PAPER).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row as StoredPaper;
}

export async function lockPaper(trx: Trx, id: string): Promise<StoredPaper> {
  const row = await trx.selectFrom('papers').select(PAPER).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row as StoredPaper;
}

export async function saveReady(trx: Trx, id: string, rendered: RenderedPaper, at: Temporal.Instant): Promise<void> {
  await trx
    .insertInto('files')
    .values({ sha256: rendered.sha256, size: rendered.bytes.length, media_type: 'application/pdf', created_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await trx
    .updateTable('papers')
    .set({
      state: 'ready',
      failure: null,
      file_name: rendered.fileName,
      file_sha256: rendered.sha256,
      data_sha256: rendered.dataSha256,
      template_version: rendered.templateVersion,
      rendered_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveFailed(trx: Trx, id: string, failure: string): Promise<void> {
  await trx.updateTable('papers').set({ state: 'failed', failure }).where('id', '=', id).execute();
}

export async function savePending(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('papers').set({ state: 'pending', failure: null }).where('id', '=', id).execute();
}

/** The papers of these kinds that an application has by now keep their bytes and say that they have lost their force. */
export async function supersedePapers(trx: Trx, applicationId: string, kinds: readonly PaperId[], at: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('papers')
    .set({ superseded_at: at })
    .where('application_id', '=', applicationId)
    .where('kind', 'in', kinds)
    .where('superseded_at', 'is', null)
    .execute();
}
