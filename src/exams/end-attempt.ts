import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { MARK_THEORY } from './end-by-time.ts';
import { markAttempt } from './mark-attempt.ts';

export type HowEnded = 'finished' | 'time' | 'removed' | 'broken_off';

/**
 * Ends an attempt and marks its theory; an ended one stays as it is. The lock waits for saves on their way and lets none slip in after.
 * An end that comes after the time was over is the end of the time.
 * @param mark  `at_once` needs the keys, which the system alone sees; ended by a proctor's hand, the marking is a job.
 */
export async function endAttempt(
  trx: Trx,
  attemptId: string,
  how: HowEnded,
  { now, mark = 'at_once' }: { now: Temporal.Instant; mark?: 'at_once' | 'by_job' },
): Promise<void> {
  const attempt = await trx
    .selectFrom('attempts')
    .select(['ended_at as endedAt', 'booking_id as bookingId', 'part'])
    .where('id', '=', attemptId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (attempt.endedAt) return;
  await trx
    .updateTable('attempts')
    .set({
      ended_at: sql<Temporal.Instant>`least(clock_timestamp(), ends_at)`,
      how_ended: sql<string>`case when clock_timestamp() >= ends_at then 'time' else ${how} end`,
    })
    .where('id', '=', attemptId)
    .execute();
  await trx
    .updateTable('admissions')
    .set({ closed_at: now, code_sealed: null })
    .where('booking_id', '=', attempt.bookingId)
    .where('part', '=', attempt.part)
    .where('closed_at', 'is', null)
    .execute();
  if (attempt.part !== 'theory') return;
  if (mark === 'at_once') await markAttempt(trx, attemptId);
  else await enqueue(trx, MARK_THEORY, { attemptId });
}
