import type { Trx } from '#platform/database.ts';
import type { CalendarCountry, DayException } from '#procedures/index.ts';

/** The year with some days as told, put in force as it stands: the next version and the next revision. */
export async function aCorrectedYear(
  trx: Trx,
  {
    country,
    year,
    days,
    at,
  }: { country: CalendarCountry; year: number; days: Readonly<Record<string, DayException>>; at: Temporal.Instant },
): Promise<void> {
  const { revision } = await trx
    .updateTable('work_calendar_heads')
    .set((eb) => ({ revision: eb('revision', '+', 1), stamp: crypto.randomUUID() }))
    .where('country', '=', country)
    .returning('revision')
    .executeTakeFirstOrThrow();
  const before = await trx
    .selectFrom('work_calendars')
    .select(['exceptions', 'version'])
    .where('country', '=', country)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('work_calendars')
    .values({
      country,
      year,
      version: before.version + 1,
      status: 'approved',
      act: 'Проверочный акт',
      exceptions: JSON.stringify({ ...(before.exceptions as object), ...days }),
      origin: 'edited',
      created_at: at,
      revision,
      in_force_at: at,
    })
    .execute();
}
