import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Application, listBlocks, writeBlock } from './applications.db.ts';
import { EMPTY_BLOCK } from './block.ts';
import { checkApplication } from './check-application.ts';

/** Blocks that lack a tick, with the version that the page showed; 0 where nothing was saved yet. */
export type SeenVersions = Readonly<Record<string, number>>;

/**
 * Both ticks of every block that lacks one, given at once before sending: for the text that was shown, never for another.
 * Refuses: `changed_elsewhere`.
 */
export async function confirmBlocks(trx: Trx, application: Application, seen: SeenVersions, at: Temporal.Instant): Promise<void> {
  const { unconfirmed } = await checkApplication(trx, application, at);
  const stored = new Map((await listBlocks(trx, application.id)).map((block) => [block.block, block]));
  for (const block of unconfirmed) {
    const baseVersion = seen[block];
    if (baseVersion === undefined) throw new Refusal('changed_elsewhere');
    const { values, entries, accepted, accuracyConfirmedAt = null, consentAt = null } = stored.get(block) ?? EMPTY_OF_TICKS;
    await writeBlock(trx, {
      applicationId: application.id,
      block,
      data: { values, entries, ...(accepted ? { accepted } : {}) },
      accuracyConfirmedAt: accuracyConfirmedAt ?? at,
      consentAt: consentAt ?? at,
      baseVersion,
      at,
    });
  }
}

const EMPTY_OF_TICKS = { ...EMPTY_BLOCK, accuracyConfirmedAt: null, consentAt: null };
