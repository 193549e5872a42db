import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aCorrectedYear } from '../catalogue/calendars.factory.ts';
import { changeClocks } from './change-clocks.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { recountClocks } from './recount-clocks.ts';

let deps: TestDeps;
let place: Place;
const ATTEMPT = { number: 1, last: false };
const followed: string[] = [];
const job = recountClocks(async (_trx, { clock, lastDay }) => void followed.push(`${clock} ${lastDay}`));
const run = () => job.run(deps, { country: 'ru', after: null }, ATTEMPT);

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
});

/** An application whose clocks run since 24 November 2026. */
async function running(...clocks: Parameters<typeof changeClocks>[1]['start']) {
  const person = await anApplicant(deps);
  const id = await aReadyDraft(deps, person, place);
  const application = { id, centreId: place.centreId, procedureId: 'ais-ok', edition: '2017-01-01' };
  await deps
    .as(SYSTEM)
    .write((trx) => changeClocks({ trx, application, now: deps.clock.now() }, { start: clocks, stop: [], pause: [], resume: [] }));
  return { id, person };
}
const clocksOf = async (id: string) =>
  Object.fromEntries(
    (
      await deps
        .as(SYSTEM)
        .read((db) =>
          db
            .selectFrom('application_clocks')
            .select(['clock', 'last_day as lastDay', 'calendar_version as calendar', 'checked_version as checked'])
            .where('application_id', '=', id)
            .execute(),
        )
    ).map(({ clock, lastDay, calendar, checked }) => [clock, `${lastDay} ${calendar} ${checked}`]),
  );
const changesOf = (id: string) =>
  deps.as(SYSTEM).read((db) => db.selectFrom('clock_changes').select(['clock', 'cause']).where('application_id', '=', id).execute());
const lettersOf = (id: string) =>
  deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('letters')
        .select(['kind', 'person_id as personId', 'params'])
        .where('application_id', '=', id)
        .where('kind', '=', 'clock_moved')
        .execute(),
    );
const correct = (days: Readonly<Record<string, boolean>>) =>
  deps.as(SYSTEM).write((trx) =>
    aCorrectedYear(trx, {
      country: 'ru',
      year: 2026,
      at: deps.clock.now(),
      days: Object.fromEntries(Object.entries(days).map(([day, off]) => [day, { off, why: 'Проверка', source: null }])),
    }),
  );

describe('a corrected calendar', () => {
  it('moves an open term to the good of the person, with an event and a letter, once on two workers', async () => {
    const { id, person } = await running('review_answer', 'correction');
    expect(await clocksOf(id)).toEqual({ review_answer: '2026-12-04 ru-1 ru-1', correction: '2026-12-24 ru-1 ru-1' });
    await correct({ '2026-12-04': true });
    await Promise.all([run(), run()]);
    // an answer of the centre that the law now lets come on 7 December stays where it was promised
    expect(await clocksOf(id)).toEqual({ review_answer: '2026-12-04 ru-1 ru-2', correction: '2026-12-24 ru-1 ru-2' });
    expect(await changesOf(id)).toEqual([]);

    const other = await running('review_answer');
    expect(await clocksOf(other.id)).toEqual({ review_answer: '2026-12-07 ru-2 ru-2' });
    await correct({ '2026-12-04': false });
    await Promise.all([run(), run()]);
    await run();
    expect(await clocksOf(other.id)).toEqual({ review_answer: '2026-12-04 ru-3 ru-3' });
    expect(await changesOf(other.id)).toEqual([{ clock: 'review_answer', cause: 'calendar' }]);
    expect(await lettersOf(other.id)).toMatchObject([
      { personId: other.person.personId, params: { from: '2026-12-07', to: '2026-12-04', term: 'Ответ центра' } },
    ]);
    expect(followed).toEqual(['review_answer 2026-12-04']);
    expect(await lettersOf(id)).toEqual([]);
    expect(person.personId).not.toBe(other.person.personId);
  });

  it('goes on past a term that cannot be counted, and asks to be tried again', async () => {
    const { id: broken } = await running('review_answer');
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('application_clocks').set({ clock: 'unknown' }).where('application_id', '=', broken).execute());
    await correct({ '2026-12-04': true });
    const { id } = await running('review_answer');
    await correct({ '2026-12-04': false });
    await expect(run()).rejects.toThrow('1 terms could not be counted anew');
    expect(await clocksOf(id)).toEqual({ review_answer: '2026-12-04 ru-5 ru-5' });
  });
});
