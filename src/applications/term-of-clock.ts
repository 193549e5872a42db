import type { Trx } from '#platform/database.ts';
import { type Clock, type ClockId, clockRule, termOf } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { procedureOf } from './procedure-of.ts';

/** The clock of the application's edition with the term that its council had set at the first submission. */
export async function readTerm(db: Trx, application: Pick<Application, 'id' | 'procedureId' | 'edition'>, id: ClockId): Promise<Clock> {
  const { settings } = await db.selectFrom('applications').select('settings').where('id', '=', application.id).executeTakeFirstOrThrow();
  return termOf(clockRule(procedureOf(application), id), settings);
}
