import { sql } from 'kysely';
import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { endAttempt } from './end-attempt.ts';
import { END_BY_TIME, MARK_THEORY } from './end-by-time.ts';
import { markAttempt } from './mark-attempt.ts';

type D = Pick<Deps, 'as' | 'clock' | 'log'>;

/** Ends an attempt when its time is over, with or without a browser. Given more time meanwhile, it is left to the sweep. */
export const endByTime = defineJob<D, { attemptId: string }>({
  ...END_BY_TIME,
  async run({ as, clock }, { attemptId }) {
    await as(SYSTEM).write(async (trx) => {
      const over = await trx
        .selectFrom('attempts')
        .select('id')
        .where('id', '=', attemptId)
        .where('ended_at', 'is', null)
        .where('ends_at', '<', sql<Temporal.Instant>`clock_timestamp()`)
        .executeTakeFirst();
      if (over) await endAttempt(trx, attemptId, 'time', { now: clock.now() });
    });
  },
});

/** Marks a theory that a proctor or the head has ended. Marking again changes nothing. */
export const markTheory = defineJob<D, { attemptId: string }>({
  ...MARK_THEORY,
  run: async ({ as }, { attemptId }) => await as(SYSTEM).write((trx) => markAttempt(trx, attemptId)),
});

/** Ends what a lost job has left open. One bad attempt does not stop the rest. */
export const sweepAttempts = defineJob({
  name: 'exams.sweep_attempts',
  payload: z.object({}),
  async run({ as, clock, log }: D) {
    const over = await as(SYSTEM).read((db) =>
      db
        .selectFrom('attempts')
        .select('id')
        .where('ended_at', 'is', null)
        .where('ends_at', '<', sql<Temporal.Instant>`clock_timestamp() - interval '1 minute'`)
        .orderBy('ends_at')
        .limit(500)
        .execute(),
    );
    for (const { id } of over)
      await as(SYSTEM)
        .write((trx) => endAttempt(trx, id, 'time', { now: clock.now() }))
        .catch((error: unknown) => log.error({ error, attemptId: id }, 'an attempt could not be ended'));
  },
});
