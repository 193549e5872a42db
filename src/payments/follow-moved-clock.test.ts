import { expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { aPricedPlace } from '../applications/review.factory.ts';
import { followMovedClock } from './follow-moved-clock.ts';
import { anAcceptedApplication } from './payments.factory.ts';
import { readInvoicePage } from './read-invoice-page.ts';

it('an open invoice follows the clock of the payment and no other', async () => {
  const deps = await testDeps();
  const { id, applicant } = await anAcceptedApplication(deps, await aPricedPlace(deps));
  const payUntil = async () => (await readInvoicePage(deps, applicant, id)).invoice?.payUntil;
  const move = (clock: string, day: string) =>
    deps.as(SYSTEM).write((trx) => followMovedClock(trx, { applicationId: id, clock, lastDay: Temporal.PlainDate.from(day) }));
  await move('review_answer', '2026-12-31');
  expect(await payUntil()).toBe('2026-12-24');
  await move('invoice', '2026-12-28');
  expect(await payUntil()).toBe('2026-12-28');
});
