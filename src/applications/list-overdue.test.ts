import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { changeClocks } from './change-clocks.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { listOverdue } from './list-overdue.ts';
import { reportOverdue } from './report-overdue.ts';
import { submitApplication } from './submit-application.ts';

let deps: TestDeps;
let place: Place;
let head: Actor;
let id: string;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  const { personId } = await anApplicant(deps);
  head = { scope: 'council', personId, organisationId: place.councilId, role: 'council_head' };
  await deps.as(SYSTEM).write((trx) =>
    trx
      .insertInto('hats')
      .values({
        person_id: personId,
        role: 'council_head',
        organisation_id: place.councilId,
        display_name: 'Правилова В.',
        valid_from: deps.clock.now(),
      })
      .execute(),
  );
  const applicant = await anApplicant(deps);
  id = await aReadyDraft(deps, applicant, place);
  await submitApplication(deps, applicant, id);
  const application = { id, centreId: place.centreId, procedureId: 'ais-ok', edition: '2017-01-01' };
  await deps
    .as(SYSTEM)
    .write((trx) => changeClocks({ trx, application, now: deps.clock.now() }, { start: ['correction'], stop: [], pause: [], resume: [] }));
});

const digests = () =>
  deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('letters').select(['person_id as personId', 'params']).where('kind', '=', 'overdue_digest').execute());
const report = () => reportOverdue.run(deps, {}, { number: 1, last: false });

describe('the terms that are over', () => {
  it('are none on the last day', async () => {
    deps.clock.set('2026-12-04T20:59:00Z');
    expect(await listOverdue(deps, head)).toEqual([]);
    await report();
    expect(await digests()).toEqual([]);
  });

  it('are shown to the council with the number and the days, without a name, and not those of the person', async () => {
    deps.clock.set('2027-01-05T10:00:00Z');
    const overdue = await listOverdue(deps, head);
    expect(overdue).toMatchObject([
      { applicationId: id, number: 1, clock: 'review_answer', owner: 'centre', lastDay: '2026-12-04', daysOver: 32, open: false },
    ]);
    expect(JSON.stringify(overdue)).not.toContain('Рябинина');
  });

  it('are told to the council once, also by two workers', async () => {
    await Promise.all([report(), report()]);
    await report();
    expect(await digests()).toMatchObject([{ personId: head.personId, params: { fresh: 1, all: 1, longest: 32 } }]);
  });

  it('of another council stay unseen, and other roles do not see the page', async () => {
    const other = await aPlaceToFile(deps);
    expect(await listOverdue(deps, { ...head, organisationId: other.councilId })).toEqual([]);
    await expect(listOverdue(deps, { ...head, role: 'registry_officer' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listOverdue(deps, { ...head, personId: null })).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
