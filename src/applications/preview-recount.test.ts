import { expect, it } from 'vitest';
import { setCalendarDay } from '#catalogue/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { aCorrectedYear } from '../catalogue/calendars.factory.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { orderRecount, previewRecount } from './preview-recount.ts';
import { submitApplication } from './submit-application.ts';

it('an administrator sees how many open terms a draft moves before it holds, and which still wait for the calendar that holds', async () => {
  const deps = await testDeps('2026-11-25T10:00:00Z');
  const place = await aPlaceToFile(deps);
  const year = { country: 'ru' as const, year: 2026 };
  const person = await anApplicant(deps);
  await submitApplication(deps, person, await aReadyDraft(deps, person, place));
  expect(await previewRecount(deps, SYSTEM, year)).toEqual({ open: 1, waiting: 0, moved: [] });

  // the answer is due on Monday, 7 December; the draft lets people work on Saturday, the 5th
  await setCalendarDay(deps, SYSTEM, year, { day: '2026-12-05', off: 'works', why: 'Рабочая суббота', source: '' });
  const earlier = [{ clock: 'review_answer', label: expect.objectContaining({ ru: 'Ответ центра' }), earlier: 1, later: 0 }];
  expect(await previewRecount(deps, SYSTEM, year)).toEqual({ open: 1, waiting: 0, moved: earlier });

  await deps.as(SYSTEM).write((trx) =>
    aCorrectedYear(trx, {
      country: 'ru',
      year: 2027,
      days: { '2027-02-01': { off: true, why: 'Проверка', source: null } },
      at: deps.clock.now(),
    }),
  );
  expect(await previewRecount(deps, SYSTEM, { country: 'ru', year: 2027 })).toEqual({ open: 1, waiting: 1, moved: [] });
  await orderRecount(deps, SYSTEM, 'ru');
  await expect(
    previewRecount(deps, { scope: 'council', personId: person.personId, organisationId: null, role: 'council_head' }, year),
  ).rejects.toMatchObject({
    code: 'not_found',
  });
});
