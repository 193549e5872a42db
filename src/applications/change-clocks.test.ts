import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { changeClocks, lastDayOfClock } from './change-clocks.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { readApplicationPage } from './read-application-page.ts';
import { submitApplication } from './submit-application.ts';

let deps: TestDeps;
let place: Place;
let anna: Actor & { readonly personId: string };

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  anna = await anApplicant(deps);
});

const NOTHING = { start: [], stop: [], pause: [], resume: [] } as const;
const at = (iso: string) => Temporal.Instant.from(`${iso}T09:00:00Z`);
const change = (id: string, now: Temporal.Instant, changes: Partial<Parameters<typeof changeClocks>[1]>) =>
  deps
    .as(SYSTEM)
    .write((trx) =>
      changeClocks(
        { trx, application: { id, centreId: place.centreId, procedureId: 'ais-ok', edition: '2017-01-01' }, now },
        { ...NOTHING, ...changes },
      ),
    );
const clocksOf = (id: string) =>
  deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('application_clocks')
        .select(['clock', 'days', 'last_day as lastDay', 'calendar_version as calendar'])
        .where('application_id', '=', id)
        .where('stopped_at', 'is', null)
        .orderBy('id')
        .execute(),
    );

describe('a clock of an application', () => {
  it('names its days and the table that gave its last day, and tells its rule on the page', async () => {
    const id = await aReadyDraft(deps, anna, place);
    await submitApplication(deps, anna, id);
    const [clock] = await clocksOf(id);
    expect(clock).toMatchObject({ clock: 'review_answer', days: 10, calendar: 'ru-1' });
    expect((await readApplicationPage(deps, anna, id)).term).toMatchObject({
      rule: { term: 10, unit: 'calendar_days', roll: true },
      source: expect.stringContaining('1204'),
      calendar: 'ru-1',
      urgency: 'calm',
    });
  });

  it('goes on with what was left however often it was paused', async () => {
    const id = await aReadyDraft(deps, await anApplicant(deps), place);
    await change(id, at('2026-11-02'), { start: ['review_answer'] });
    await change(id, at('2026-11-06'), { pause: ['review_answer'] });
    await change(id, at('2026-11-16'), { resume: ['review_answer'] });
    await change(id, at('2026-11-19'), { pause: ['review_answer'] });
    await change(id, at('2026-12-01'), { resume: ['review_answer'] });
    const [clock] = await clocksOf(id);
    expect(clock).toMatchObject({ days: 3 });
    expect(clock?.lastDay.toString()).toBe('2026-12-04');
  });

  it('runs for as long as the council had set at the first submission, not what it sets later nor what the law fixes', async () => {
    const set = (clocks: object) =>
      deps.as(SYSTEM).write(async (trx) => {
        await trx
          .updateTable('council_settings')
          .set({ valid_to: deps.clock.now() })
          .where('council_id', '=', place.councilId)
          .where('valid_to', 'is', null)
          .execute();
        await trx
          .insertInto('council_settings')
          .values({ council_id: place.councilId, key: 'clocks', value: JSON.stringify(clocks), valid_from: deps.clock.now() })
          .execute();
      });
    await set({ correction: 14, review_answer: 3, invoice: 9_000 });
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await submitApplication(deps, person, id);
    await set({ correction: 5 });
    expect(await clocksOf(id)).toMatchObject([{ clock: 'review_answer', days: 10 }]);
    await change(id, at('2026-11-24'), { start: ['correction', 'invoice'] });
    expect(await clocksOf(id)).toMatchObject([{ days: 10 }, { clock: 'correction', days: 14 }, { clock: 'invoice', days: 30 }]);
    const { edition, procedureId } = { edition: '2017-01-01', procedureId: 'ais-ok' };
    const day = await deps
      .as(SYSTEM)
      .read((db) =>
        lastDayOfClock(db, { id, centreId: place.centreId, procedureId, edition }, 'correction', Temporal.PlainDate.from('2026-11-24')),
      );
    expect(day.toString()).toBe('2026-12-08');
  });
});
