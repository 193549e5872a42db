import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { type OverdueTerm, readOverdue } from './list-overdue.ts';

/**
 * Once a day: tells the head and the officers of each council which terms became overdue since the last such letter, and how many there are in all.
 * A term is marked as told in the transaction that orders the letters, so twice is once.
 */
export const reportOverdue = defineJob({
  name: 'applications.report_overdue',
  payload: z.object({}),
  async run(deps: Pick<Deps, 'as' | 'clock' | 'outbox'>) {
    const councils = await deps.as(SYSTEM).read((db) => db.selectFrom('councils').select('id').orderBy('id').execute());
    for (const { id } of councils) await report(deps, id);
  },
});

async function report(deps: Pick<Deps, 'as' | 'clock' | 'outbox'>, councilId: string): Promise<void> {
  const now = deps.clock.now();
  await deps.as(SYSTEM).write(async (trx) => {
    const overdue = await readOverdue(trx, councilId, now);
    if (overdue.length === 0) return;
    const fresh = await trx
      .updateTable('application_clocks')
      .set({ reported_at: now })
      .where('reported_at', 'is', null)
      .where(
        'id',
        'in',
        overdue.map(({ clockId }) => clockId),
      )
      .returning('id')
      .execute();
    const [first] = fresh.map(({ id }) => id).toSorted();
    if (!first) return;
    const readers = await trx
      .selectFrom('hats')
      .select('person_id as personId')
      .distinct()
      .where('organisation_id', '=', councilId)
      .where('role', 'in', ['council_head', 'council_officer'])
      .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
      .execute();
    for (const { personId } of readers)
      await deps.outbox.send(trx, {
        kind: 'overdue_digest',
        personId,
        params: {
          fresh: fresh.length,
          all: overdue.length,
          longest: Math.max(...overdue.map(({ daysOver }) => daysOver)),
          centres: byCentre(overdue),
        },
        key: `overdue_digest:${councilId}:${first}:${personId}`,
      });
  });
}

/** «ЦОК «Белый мост»: 3», the most first. */
function byCentre(overdue: readonly OverdueTerm[]): readonly string[] {
  const centres = Map.groupBy(overdue, ({ centre }) => centre);
  return [...centres].toSorted(([, a], [, b]) => b.length - a.length).map(([centre, terms]) => `${centre}: ${terms.length}`);
}
