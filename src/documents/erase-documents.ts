import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';

/** A document taken out of the cabinet can be asked back from the operator for so long. */
const KEPT_FOR = { hours: 24 * 30 } as const;
const BATCH = 200;

/** Erases documents that their owners deleted, as far as no application holds a version of them. */
export const eraseDocuments = defineJob({
  name: 'documents.erase',
  payload: z.object({}),
  async run(deps: Pick<Deps, 'as' | 'clock'>) {
    const now = deps.clock.now();
    const due = await deps.as(SYSTEM).read((db) => listDue(db, now.subtract(KEPT_FOR)));
    for (const id of due) await unlessHeld(() => deps.as(SYSTEM).write((trx) => erase(trx, id, now)));
  },
});

const STILL_REFERRED_TO = '23503';

/** A payment document, say, that the accounts must keep. */
async function unlessHeld(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === STILL_REFERRED_TO)) throw error;
  }
}

async function listDue(db: Trx, before: Temporal.Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('documents as d')
    .select('d.id')
    .where('d.deleted_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('document_versions as v')
            .innerJoin('application_documents as a', 'a.document_version_id', 'v.id')
            .select('v.id')
            .whereRef('v.document_id', '=', 'd.id'),
        ),
      ),
    )
    .orderBy('d.deleted_at')
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}

async function erase(trx: Trx, documentId: string, now: Temporal.Instant): Promise<void> {
  const versions = await trx.selectFrom('document_versions').select('id').where('document_id', '=', documentId).forUpdate().execute();
  const ids = versions.map(({ id }) => id);
  if (ids.length > 0) await trx.deleteFrom('document_access').where('document_version_id', 'in', ids).execute();
  const gone = await trx.deleteFrom('document_versions').where('document_id', '=', documentId).returning('file_sha256 as sha256').execute();
  await trx.deleteFrom('documents').where('id', '=', documentId).execute();
  for (const { sha256 } of gone) await forgetFile(trx, sha256, now);
}
