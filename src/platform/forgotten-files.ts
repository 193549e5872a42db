import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from './database.ts';
import type { Deps } from './deps.ts';
import { SYSTEM } from './identity.ts';
import { defineJob } from './jobs.ts';

const KEPT_FOR = { hours: 24 } as const;
const BATCH = 200;

/** Lets go of a stored file if no row refers to it any more. @returns whether it went; its bytes follow a day later. */
export async function forgetFile(trx: Trx, sha256: string, at: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ forgotten: boolean }>`select forget_unused_file(${sha256}, ${at}) as forgotten`.execute(trx);
  return rows[0]?.forgotten === true;
}

/** What else keeps something made of a file. */
export interface MadeOfFiles {
  forget(sha256: string): Promise<void>;
}

/** Removes the bytes of files that were forgotten a day ago. The row is held meanwhile, so storing the same content anew waits. */
export const removeForgottenFiles = defineJob({
  name: 'platform.remove_forgotten_files',
  payload: z.object({}),
  async run(deps: Pick<Deps, 'as' | 'clock' | 'files'> & { readonly pages: MadeOfFiles }) {
    const now = deps.clock.now();
    const due = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('forgotten_files')
          .select('sha256')
          .where('removed_at', 'is', null)
          .where('forgotten_at', '<', now.subtract(KEPT_FOR))
          .limit(BATCH)
          .execute(),
      );
    for (const { sha256 } of due)
      await deps.as(SYSTEM).write(async (trx) => {
        const marked = await trx
          .updateTable('forgotten_files')
          .set({ removed_at: sql<Temporal.Instant>`clock_timestamp()` })
          .where('sha256', '=', sha256)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (marked.numUpdatedRows === 0n) return;
        await deps.files.remove(sha256);
        await deps.pages.forget(sha256);
      });
  },
});
