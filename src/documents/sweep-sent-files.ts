import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { letGo, WAITS_HOURS } from './send-file.ts';

/** A form whose answer was lost is sent again within minutes. */
const USED_WAITS = { hours: 1 } as const;
const BATCH = 100;

/** Lets go of what nobody has gone on sending, and of what forms have taken. */
export const sweepSentFiles = defineJob({
  name: 'documents.sweep_sent_files',
  payload: z.object({}),
  async run(deps: Pick<Deps, 'as' | 'clock'>) {
    const now = deps.clock.now();
    const due = await deps.as(SYSTEM).read((db) =>
      db
        .selectFrom('sent_files')
        .select('id')
        .where((eb) => eb.or([eb('touched_at', '<', now.subtract({ hours: WAITS_HOURS })), eb('used_at', '<', now.subtract(USED_WAITS))]))
        .orderBy('touched_at')
        .limit(BATCH)
        .execute(),
    );
    for (const { id } of due) await deps.as(SYSTEM).write((trx) => letGo(trx, [id], now));
  },
});
