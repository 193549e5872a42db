import { buildDeps } from '../../src/deps.ts';
import { readSettings } from '../../src/platform/config.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { createLog } from '../../src/platform/log.ts';
import { reachDatabase } from '../../src/platform/reach-database.ts';

const BETWEEN_PARTS = { minutes: 15 };
const WHOLE = { minutes: 60 };

/** Lets the days pass until the only exam that is booked for this person: it begins in some minutes. Nothing else of the product grows older. */
export async function bringExamToToday(login: string, { minutes }: { minutes: number }): Promise<void> {
  const settings = readSettings({ DATA_DIR: process.env.ZACHET_TEST_DATA });
  const { config, stop } = await reachDatabase(settings, { say: () => {}, share: true });
  const { deps, close } = buildDeps(config, { log: createLog('silent') });
  const start = Temporal.Now.instant().add({ minutes });
  try {
    await deps.as(SYSTEM).write(async (trx) => {
      const { id } = await trx
        .selectFrom('bookings as b')
        .innerJoin('applications as a', 'a.id', 'b.application_id')
        .innerJoin('people as p', 'p.id', 'a.applicant_id')
        .select('b.session_id as id')
        .where('p.email', '=', login)
        .where('b.state', '=', 'booked')
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('exam_sessions')
        .set({ starts_at: start, ends_at: start.add(WHOLE) })
        .where('id', '=', id)
        .execute();
      const parts = trx.updateTable('session_parts').where('session_id', '=', id);
      await parts.set({ starts_at: start }).where('part', '=', 'theory').execute();
      await parts
        .set({ starts_at: start.add(BETWEEN_PARTS) })
        .where('part', '=', 'practice')
        .execute();
    });
  } finally {
    await close();
    await stop();
  }
}
