import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC, SYSTEM } from '#platform/identity.ts';
import { CALENDAR_COUNTRIES, shippedCalendar, shippedYears, workingDaysByMonth } from '#procedures/index.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { listDaysOff, listYearsInForce, readCalendar } from './read-calendar.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});

describe('the calendar of a country', () => {
  it.each(CALENDAR_COUNTRIES)('%s is in the database as it was delivered, as version 1', async (country) => {
    const [calendar, years] = await deps
      .as(SYSTEM)
      .read(async (db) => [await readCalendar(db, country), await listYearsInForce(db, country, 1)] as const);
    expect(calendar.version).toBe(`${country}-1`);
    expect(years).toEqual(shippedYears(country));
    for (const { year } of years) expect(workingDaysByMonth(calendar, year)).toEqual(workingDaysByMonth(shippedCalendar(country), year));
  });

  it('is read by anybody and written by no stranger', async () => {
    expect(await listDaysOff(deps, PUBLIC, 'kz', Temporal.PlainYearMonth.from('2026-03'))).toContain('2026-03-24');
    await expect(
      deps.as(PUBLIC).write((trx) => trx.updateTable('work_calendars').set({ status: 'approved' }).returning('id').execute()),
    ).resolves.toEqual([]);
  });

  it('changes for a transaction when the database has another revision, not before', async () => {
    const before = await deps.as(SYSTEM).read((db) => readCalendar(db, 'kz'));
    await deps.as(SYSTEM).write(async (trx) => {
      await trx
        .insertInto('work_calendars')
        .values({
          country: 'kz',
          year: 2027,
          version: 2,
          status: 'approved',
          act: 'Проверочный акт',
          exceptions: JSON.stringify({ '2027-02-01': { off: true, why: 'Проверка', source: null } }),
          origin: 'edited',
          created_at: deps.clock.now(),
          revision: 2,
          in_force_at: deps.clock.now(),
        })
        .execute();
      expect(await readCalendar(trx, 'kz')).toBe(before);
      await trx.updateTable('work_calendar_heads').set({ revision: 2, stamp: crypto.randomUUID() }).where('country', '=', 'kz').execute();
      expect((await readCalendar(trx, 'kz')).whyOff(Temporal.PlainDate.from('2027-02-01'))).toBe('Проверка');
    });
    const after = await deps.as(SYSTEM).read((db) => readCalendar(db, 'kz'));
    expect(after).not.toBe(before);
    expect(after.version).toBe('kz-2');
    expect(after.whyOff(Temporal.PlainDate.from('2026-05-27'))).toBe('Курбан айт');
  });
});
