import { beforeAll, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import type { Actor } from '#platform/identity.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { makeMove } from './make-move.ts';
import { submitApplication } from './submit-application.ts';

const PEOPLE = 200;
let deps: TestDeps;
let place: Place;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
});

async function readyDrafts(count: number): Promise<readonly { readonly actor: Actor; readonly id: string }[]> {
  const drafts = [];
  for (let made = 0; made < count; made += 1) {
    const actor = await anApplicant(deps);
    drafts.push({ actor, id: await aReadyDraft(deps, actor, place) });
  }
  return drafts;
}

const numbers = async () =>
  (
    await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('applications')
          .select('number')
          .where('centre_id', '=', place.centreId)
          .where('number', 'is not', null)
          .orderBy('number')
          .execute(),
      )
  ).map(({ number }) => number);

/** The move is made whole and then taken back, as by a fault at the very end. */
const submitAndFail = (draft: { actor: Actor; id: string }) =>
  deps.as(draft.actor).write(async (trx) => {
    await makeMove(trx, deps, draft.actor, draft.id, 'submit');
    throw new Error('rolled back');
  });

it('numbers 200 applications that are sent at once without gap or double, though a quarter is rolled back first', async () => {
  const drafts = await readyDrafts(PEOPLE);
  const failing = drafts.filter((_, index) => index % 4 === 0);
  const outcomes = await Promise.allSettled([
    ...failing.map(submitAndFail),
    ...drafts.filter((_, index) => index % 4 !== 0).map(({ actor, id }) => submitApplication(deps, actor, id)),
  ]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(failing.length);
  await Promise.all(failing.map(({ actor, id }) => submitApplication(deps, actor, id)));
  expect(await numbers()).toEqual(Array.from({ length: PEOPLE }, (_, index) => index + 1));
}, 120_000);

it('keeps the number of an application that is sent twice at once', async () => {
  const [draft] = await readyDrafts(1);
  if (!draft) throw new Error('no draft');
  const outcomes = await Promise.allSettled([1, 2].map(() => submitApplication(deps, draft.actor, draft.id)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await numbers()).at(-1)).toBe(PEOPLE + 1);
});
