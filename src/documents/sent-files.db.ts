import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';

export interface SentFile {
  readonly id: string;
  /** Of the whole, as the sending device counted it. */
  readonly sha256: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Bytes from the beginning that have arrived. */
  readonly received: number;
  readonly touchedAt: Temporal.Instant;
}

const COLUMNS = ['id', 'sha256', 'name', 'size', 'received', 'touched_at as touchedAt'] as const;

/** The same file of the same person goes on where it stood. */
export async function insertOrFindSentFile(
  trx: Trx,
  file: Pick<SentFile, 'sha256' | 'name' | 'size'> & { ownerId: string; at: Temporal.Instant },
): Promise<SentFile> {
  return await trx
    .insertInto('sent_files')
    .values({
      owner_id: file.ownerId,
      sha256: file.sha256,
      name: file.name,
      size: file.size,
      started_at: file.at,
      touched_at: file.at,
    })
    .onConflict((conflict) => conflict.columns(['owner_id', 'sha256']).doUpdateSet({ name: file.name, touched_at: file.at, used_at: null }))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Refuses: `sent_file_gone`, also for a stranger's. */
export async function readSentFile(db: Trx, ownerId: string, id: string): Promise<SentFile> {
  return await own(db, ownerId, id).executeTakeFirstOrThrow(() => new Refusal('sent_file_gone'));
}

/** Refuses: `sent_file_gone`, also for a stranger's. */
export async function lockSentFile(trx: Trx, ownerId: string, id: string): Promise<SentFile> {
  return await own(trx, ownerId, id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('sent_file_gone'));
}

const own = (db: Trx, ownerId: string, id: string) =>
  db.selectFrom('sent_files').select(COLUMNS).where('id', '=', id).where('owner_id', '=', ownerId);

export async function insertPiece(
  trx: Trx,
  file: SentFile,
  piece: { sha256: string; size: number },
  at: Temporal.Instant,
): Promise<number> {
  const received = file.received + piece.size;
  await trx.insertInto('sent_pieces').values({ sent_file_id: file.id, starts_at: file.received, file_sha256: piece.sha256 }).execute();
  await trx.updateTable('sent_files').set({ received, touched_at: at }).where('id', '=', file.id).execute();
  return received;
}

/** Addresses of the pieces in their order. */
export async function listPieces(db: Trx, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sent_pieces')
    .select('file_sha256 as sha256')
    .where('sent_file_id', '=', fileId)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Everything of the person that is here, what no form has taken first, the latest first. */
export async function listSentFiles(db: Trx, ownerId: string): Promise<(SentFile & { readonly used: boolean })[]> {
  const rows = await db
    .selectFrom('sent_files')
    .select([...COLUMNS, 'used_at as usedAt'])
    .where('owner_id', '=', ownerId)
    .orderBy((eb) => eb('used_at', 'is', null), 'desc')
    .orderBy('touched_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ usedAt, ...file }) => ({ ...file, used: usedAt !== null }));
}

/** @returns addresses of the pieces that were let go of; others may hold the same content. */
export async function deleteSentFiles(trx: Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const pieces = await trx.deleteFrom('sent_pieces').where('sent_file_id', 'in', ids).returning('file_sha256 as sha256').execute();
  await trx.deleteFrom('sent_files').where('id', 'in', ids).execute();
  return pieces.map(({ sha256 }) => sha256);
}
