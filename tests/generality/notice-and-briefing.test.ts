import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeOwnBriefing, findBriefingDuty, readOwnBriefing } from '../../src/exams/index.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { KZ_RECOGNITION } from '../../src/procedures/index.ts';
import { listNoticesDue, readNoticeChoice, sendNotice } from '../../src/schedule/notices.ts';
import { aCentreAtWork, anApprovedSession } from '../../src/schedule/schedule.factory.ts';
import { type TestDeps, testDeps } from '../setup/deps.ts';
import { Road } from './road.ts';

let deps: TestDeps;

beforeAll(async () => {
  deps = await testDeps();
});

/** Filed, accepted, signed and paid on 2 March 2026: the centre has to set the day. */
async function paid(): Promise<Road> {
  deps.clock.set('2026-03-02T04:00:00Z');
  const road = await Road.begin(deps, KZ_RECOGNITION);
  await road.move('submit', 'applicant');
  await road.checkIdentity();
  await road.move('accept', 'registrar');
  await road.signContract();
  await road.pay();
  expect(await road.state()).toBe('notice_due');
  return road;
}
const on = (road: Road, day: string) => anApprovedSession(deps, road.centre, { day });

describe('the notice of a procedure', () => {
  it('tells the first working day where the first day is one off: 16 December is a holiday', async () => {
    deps.clock.set('2026-12-01T04:00:00Z');
    const road = await Road.begin(deps, KZ_RECOGNITION);
    await expect(on(road, '2026-12-10')).rejects.toMatchObject({ details: { earliest: '2026-12-16', working: '2026-12-17' } });
  });

  it('leaves 10 full working days over the holidays: sent on 2 March it may name 18 March and no earlier day', async () => {
    const road = await paid();
    deps.clock.set('2026-02-27T04:00:00Z'); // the earlier day could still be planned then
    const [tooEarly, first] = [await on(road, '2026-03-17'), await on(road, '2026-03-18')];
    deps.clock.set('2026-03-02T04:00:00Z');
    const choice = await readNoticeChoice(deps, road.centre.scheduler, road.id);
    expect(choice.earliest.toString()).toBe('2026-03-18');
    expect(choice.sessions.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])).toEqual([
      [tooEarly, ['notice_too_late']],
      [first, []],
    ]);
    await expect(sendNotice(deps, road.centre.scheduler, road.id, tooEarly)).rejects.toMatchObject({
      code: 'notice_too_late',
      details: { earliest: '2026-03-18' },
    });
    expect(await road.state()).toBe('notice_due');
    await sendNotice(deps, road.centre.scheduler, road.id, first);
    expect(await road.state()).toBe('exam_scheduled');
    const kept = await deps.as(SYSTEM).read(async (db) => ({
      seat: await db.selectFrom('bookings').select('state').where('application_id', '=', road.id).executeTakeFirstOrThrow(),
      papers: await db.selectFrom('papers').select('kind').where('application_id', '=', road.id).where('kind', '=', 'notice').execute(),
      letters: await db
        .selectFrom('letters')
        .select('kind')
        .where('application_id', '=', road.id)
        .where('kind', '=', 'notice_sent')
        .execute(),
    }));
    expect(kept).toEqual({ seat: { state: 'booked' }, papers: [{ kind: 'notice' }], letters: [{ kind: 'notice_sent' }] });
    await expect(sendNotice(deps, road.centre.scheduler, road.id, first)).rejects.toMatchObject({ code: 'move_not_possible' });
  });

  it('waits in the list of its centre, with its last day, and in no other', async () => {
    const road = await paid();
    const mine = (await listNoticesDue(deps, road.centre.scheduler)).filter(({ applicationId }) => applicationId === road.id);
    expect(mine.map(({ lastDay }) => lastDay?.toString())).toEqual(['2026-03-05']);
    const stranger = (await aCentreAtWork(deps)).scheduler;
    expect(await listNoticesDue(deps, stranger)).toEqual([]);
    const session = await on(road, '2026-03-19');
    await expect(readNoticeChoice(deps, stranger, road.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(sendNotice(deps, stranger, road.id, session)).rejects.toMatchObject({ code: 'not_found' });
    await expect(sendNotice(deps, road.actor('registrar'), road.id, session)).rejects.toMatchObject({ code: 'not_scheduler' });
  });
});

describe('the briefing before the day', () => {
  it('is asked of the candidate and of nobody else, and admission is refused without it', async () => {
    const road = await paid();
    const applicant = road.actor('applicant');
    await expect(readOwnBriefing(deps, applicant, road.id)).rejects.toMatchObject({ code: 'not_booked' });
    expect(await findBriefingDuty(deps, applicant, road.id)).toBeNull();
    await sendNotice(deps, road.centre.scheduler, road.id, await on(road, '2026-03-20'));
    expect(await findBriefingDuty(deps, applicant, road.id)).toEqual({ acknowledgedAt: null });
    expect(await readOwnBriefing(deps, applicant, road.id)).toMatchObject({
      acknowledgedAt: null,
      method: { mark: { unit: 'percent', value: 70, comparison: '>' } },
    });
    await road.identityShown();
    await expect(road.move('admit', 'proctor')).rejects.toMatchObject({ code: 'briefing_not_acknowledged' });
    await expect(acknowledgeOwnBriefing(deps, applicant, road.id, { points: [], language: 'kk' })).rejects.toMatchObject({
      code: 'briefing_points_open',
    });
    await expect(
      acknowledgeOwnBriefing(deps, { ...applicant, personId: road.centre.chair }, road.id, { points: ['rules'], language: 'kk' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await acknowledgeOwnBriefing(deps, applicant, road.id, { points: ['rules'], language: 'kk' });
    await acknowledgeOwnBriefing(deps, applicant, road.id, { points: ['rules'], language: 'ru' });
    expect((await findBriefingDuty(deps, applicant, road.id))?.acknowledgedAt).toEqual(deps.clock.now());
    expect(await road.move('admit', 'proctor')).toBe('in_exam');
  });
});
