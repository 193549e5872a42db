import { expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { requestDate } from './request-date.ts';
import { aCentreAtWork, anApprovedSession, paidApplications } from './schedule.factory.ts';
import { withBothParts } from './schedule-deps.factory.ts';

it('gives exactly 50 of 1,000 people who press at once the 50 seats, and tells the others that there is none', {
  timeout: 60_000,
}, async () => {
  const deps = withBothParts(await testDeps());
  const centre = await aCentreAtWork(deps);
  const sessionId = await anApprovedSession(deps, centre, { seats: 50 });
  const people = await paidApplications(deps, centre, 1_000);

  const outcomes = await Promise.allSettled(people.map(({ actor, applicationId }) => requestDate(deps, actor, applicationId, sessionId)));

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(refused.map((reason) => (reason instanceof Refusal ? reason.code : String(reason)))).toEqual(new Array(950).fill('session_full'));
  const { session, bookings, waiting, letters } = await deps.as(SYSTEM).read(async (db) => ({
    session: await db.selectFrom('exam_sessions').select(['seats', 'seats_taken']).where('id', '=', sessionId).executeTakeFirstOrThrow(),
    bookings: await db.selectFrom('bookings').select(['application_id', 'state']).where('session_id', '=', sessionId).execute(),
    waiting: await db.selectFrom('applications').select('id').where('state', '=', 'date_confirmation').execute(),
    letters: await db.selectFrom('letters').select('application_id').where('kind', '=', 'date_requested').execute(),
  }));
  expect(session).toEqual({ seats: 50, seats_taken: 50 });
  expect(bookings.every(({ state }) => state === 'held')).toBe(true);
  const winners = bookings.map(({ application_id }) => application_id).toSorted();
  expect(new Set(winners).size).toBe(50);
  expect(waiting.map(({ id }) => id).toSorted()).toEqual(winners);
  expect(letters.map(({ application_id }) => application_id ?? '').toSorted()).toEqual(winners);
});
