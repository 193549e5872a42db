import { beforeAll, describe, expect, it } from 'vitest';
import { confirmDate, readDateChoice, requestDate } from '#schedule/index.ts';
import { type TestDeps, testDeps } from '../../../../tests/setup/deps.ts';
import { aCentreAtWork, anApprovedSession, aPaidApplication, type CentreAtWork } from '../../../schedule/schedule.factory.ts';
import { withBothParts } from '../../../schedule/schedule-deps.factory.ts';
import { presentDateChoice } from './present-date-choice.ts';

// The centre is in Moscow, the site in Vladivostok, the person in Kaliningrad: nothing may be told by any clock but the site's.
let deps: TestDeps;
let centre: CentreAtWork;

beforeAll(async () => {
  deps = withBothParts(await testDeps());
  centre = await aCentreAtWork(deps);
});

const pageOf = async ({ actor, applicationId }: Awaited<ReturnType<typeof aPaidApplication>>, query = '') =>
  presentDateChoice(await readDateChoice(deps, actor, applicationId), new URLSearchParams(query), 'ru');

describe('the page of the date', () => {
  it('offers a day by the clock of the site and names its city', async () => {
    const id = await anApprovedSession(deps, centre, { day: '2026-12-16', theoryAt: '08:00', practiceAt: '10:00' }); // 15 December 22:00 UTC
    const page = await pageOf(await aPaidApplication(deps, centre), 'day=2026-12-16');
    expect(page).toMatchObject({ month: '2026-12', lead: '3 дня', comeAt: '07:40' });
    expect(page.chosen).toMatchObject({
      id,
      dayWords: '16 декабря, среда',
      from: '08:00',
      city: 'Владивосток',
      offset: 'UTC+10',
      free: 10,
    });
    expect(page.changeRule).toBe('Перенести можно один раз, не позже 13 декабря, воскресенье');
  });

  it('chooses nothing on a full day and tells the nearest that is free', async () => {
    await anApprovedSession(deps, centre, { day: '2026-12-10', seats: 1 });
    const first = await aPaidApplication(deps, centre);
    const { sessions } = await pageOf(first);
    await requestDate(deps, first.actor, first.applicationId, sessions[0]?.id ?? '');
    const page = await pageOf(await aPaidApplication(deps, centre), 'day=2026-12-10');
    expect(page.chosen).toBeNull();
    expect(page.day?.slots).toMatchObject([{ free: 0, from: '10:00' }]);
    expect(page.nearest).toMatchObject({ day: '2026-12-16' });
  });

  it('tells a confirmed exam by the clock of the site', async () => {
    const id = await anApprovedSession(deps, centre);
    const applicant = await aPaidApplication(deps, centre);
    await requestDate(deps, applicant.actor, applicant.applicationId, id);
    await confirmDate(deps, centre.scheduler, applicant.applicationId);
    const page = await pageOf(applicant);
    expect(page.booked).toMatchObject({
      day: '2026-12-15',
      dayWords: '15 декабря, вторник',
      from: '10:00',
      until: '13:00',
      city: 'Владивосток',
      comeAt: '09:40',
      confirmed: true,
      mayChange: true,
      changeUntil: '12 декабря, суббота',
      parts: [
        { from: '10:00', until: '11:30' },
        { from: '12:00', until: '13:00' },
      ],
    });
  });
});
