import type { Trx } from '#platform/database.ts';

export async function keepPhoto(trx: Trx, personId: string, sha256: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('people').set({ photo_sha256: sha256, updated_at: at }).where('id', '=', personId).execute();
}

/** Address of the photo's bytes; null where there is none. */
export async function readPhoto(db: Trx, personId: string): Promise<string | null> {
  const row = await db.selectFrom('people').select('photo_sha256').where('id', '=', personId).executeTakeFirst();
  return row?.photo_sha256 ?? null;
}
