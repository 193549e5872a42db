import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { endAttempt } from './end-attempt.ts';
import { readSeat } from './exam-seat.ts';

/** The candidate ends the theory before the time does; ending twice is ending once. Refuses: `exam_not_open`, `exam_elsewhere`. */
export async function finishAttempt(deps: Pick<Deps, 'as' | 'clock'>, token: string): Promise<void> {
  await deps.as(SYSTEM).write(async (trx) => {
    const seat = await readSeat(trx, token);
    if (seat.superseded) throw new Refusal('exam_elsewhere');
    const attempt = await trx
      .selectFrom('attempts')
      .select('id')
      .where('booking_id', '=', seat.bookingId)
      .where('part', '=', 'theory')
      .executeTakeFirstOrThrow(() => new Refusal('exam_not_open'));
    await endAttempt(trx, attempt.id, 'finished', { now: deps.clock.now() });
  });
}

/** How the attempt stands by the server's clock, for the page that shows it. */
export interface AttemptState {
  readonly now: Temporal.Instant;
  readonly endsAt: Temporal.Instant | null;
  readonly ended: boolean;
  readonly superseded: boolean;
}

/** Refuses: `exam_not_open`. An attempt whose time is over is ended by whoever asks first. */
export async function readAttemptState(deps: Pick<Deps, 'as' | 'clock'>, token: string): Promise<AttemptState> {
  const state = await deps.as(SYSTEM).read(async (db) => {
    const seat = await readSeat(db, token);
    const attempt = await db
      .selectFrom('attempts')
      .select([
        'id',
        'ends_at as endsAt',
        'ended_at as endedAt',
        sql<boolean>`clock_timestamp() > ends_at + interval '5 seconds'`.as('over'),
      ])
      .where('booking_id', '=', seat.bookingId)
      .where('part', '=', seat.part)
      .executeTakeFirst();
    const { rows } = await sql<{ now: Temporal.Instant }>`select clock_timestamp() as now`.execute(db);
    return { seat, attempt, now: rows[0]?.now ?? deps.clock.now() };
  });
  const { attempt, seat, now } = state;
  if (!seat.superseded && !attempt?.endedAt) await noteSeen(deps, seat.admissionId);
  const endsNow = attempt !== undefined && !attempt.endedAt && attempt.over;
  if (endsNow) await deps.as(SYSTEM).write((trx) => endAttempt(trx, attempt.id, 'time', { now: deps.clock.now() }));
  return { now, endsAt: attempt?.endsAt ?? null, ended: endsNow || Boolean(attempt?.endedAt), superseded: seat.superseded };
}

/** The computer is there: for the proctor's hall. A page that asks more often writes no more often. */
async function noteSeen({ as }: Pick<Deps, 'as'>, admissionId: string): Promise<void> {
  await as(SYSTEM).write(
    async (trx) =>
      await trx
        .updateTable('admissions')
        .set({ seen_at: sql<Temporal.Instant>`clock_timestamp()` })
        .where('id', '=', admissionId)
        .where((eb) =>
          eb.or([eb('seen_at', 'is', null), eb('seen_at', '<', sql<Temporal.Instant>`clock_timestamp() - interval '10 seconds'`)]),
        )
        .execute(),
  );
}
