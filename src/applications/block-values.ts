import type { Values } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import type { BlockData } from './block.ts';
import type { BlockId } from './blocks.ts';

/** What stands in a block now; nothing where it was never filled. */
export async function readBlockValues(db: Trx, applicationId: string, block: BlockId): Promise<Values> {
  const row = await db
    .selectFrom('application_blocks')
    .select('data')
    .where('application_id', '=', applicationId)
    .where('block', '=', block)
    .executeTakeFirst();
  return (row?.data as unknown as BlockData | undefined)?.values ?? {};
}
