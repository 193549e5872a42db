import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { adoptEditions } from './adopt-edition.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

vi.mock('../procedures/shipped-procedures.ts', async () => {
  const { THREE_EDITIONS } = await import('../procedures/editions.factory.ts');
  return { SHIPPED_PROCEDURES: THREE_EDITIONS };
});

let deps: TestDeps;
let place: Place;
beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
});

const goTo = (day: string) => deps.clock.set(`${day}T10:00:00Z`);
async function filedOn(day: string): Promise<{ id: string; person: Actor & { personId: string } }> {
  goTo(day);
  const person = await anApplicant(deps);
  const id = await aReadyDraft(deps, person, place);
  await submitApplication(deps, person, id);
  return { id, person };
}
const shown = async (id: string) => {
  const row = await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('applications as a')
      .leftJoin('application_clocks as c', (join) => join.onRef('c.application_id', '=', 'a.id').on('c.clock', '=', 'review_answer'))
      .select(['a.edition', 'c.last_day as lastDay'])
      .where('a.id', '=', id)
      .executeTakeFirstOrThrow(),
  );
  return `${row.edition} ${row.lastDay}`;
};

describe('a later edition of the rules', () => {
  it('for those filed after it leaves open applications to their own, one for all that are open takes them over, and nobody waits longer', async () => {
    const before = await filedOn('2026-11-30');
    const closed = await filedOn('2026-11-30');
    await withdrawApplication(deps, closed.person, closed.id);
    const after = await filedOn('2026-12-09');
    const last = await filedOn('2026-12-09');
    expect(await shown(before.id)).toBe('2017-01-01 2026-12-10');
    expect(await shown(after.id)).toBe('2026-12-01 2026-12-14');
    await adoptEditions.run(deps, {}, { number: 1, last: false });
    expect(await shown(before.id)).toBe('2017-01-01 2026-12-10');

    goTo('2026-12-10');
    await Promise.all([adoptEditions.run(deps, {}, { number: 1, last: false }), adoptEditions.run(deps, {}, { number: 1, last: false })]);
    expect(await shown(after.id)).toBe('2026-12-10 2026-12-12');
    expect(await shown(before.id)).toBe('2026-12-10 2026-12-10');
    expect(await shown(closed.id)).toBe('2017-01-01 2026-12-10');
    const changes = await deps.as(SYSTEM).read((db) => db.selectFrom('clock_changes').select(['application_id as id', 'cause']).execute());
    expect(changes.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      [after.id, last.id].toSorted().map((id) => ({ id, cause: 'edition' })),
    );
    const letters = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select('person_id as id').where('kind', '=', 'clock_moved').execute());
    expect(letters).toHaveLength(2);
  });

  it('is taken by a draft at its first submission and by an open application at its next move', async () => {
    goTo('2026-11-30');
    const person = await anApplicant(deps);
    const draft = await aReadyDraft(deps, person, place);
    goTo('2026-12-02');
    await submitApplication(deps, person, draft);
    expect(await shown(draft)).toBe('2026-12-01 2026-12-07');
    goTo('2026-12-11');
    await withdrawApplication(deps, person, draft);
    expect(await shown(draft)).toBe('2026-12-10 2026-12-07');
  });
});
