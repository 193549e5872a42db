import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, PUBLIC, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { confirmDate } from './answer-date.ts';
import { approveSession } from './approve-session.ts';
import { cancelSession } from './cancel-session.ts';
import { readDateChoice } from './list-bookable.ts';
import { listNearestSessions, listPublicSessions } from './public-schedule.ts';
import { listOwnSessions, readSessionDesk } from './read-schedule.ts';
import { requestDate } from './request-date.ts';
import { createSession, editSession } from './save-session.ts';
import { aCentreAtWork, aForm, anApprovedSession, aPaidApplication, type CentreAtWork } from './schedule.factory.ts';
import { withBothParts } from './schedule-deps.factory.ts';
import { findSession } from './sessions.db.ts';

let deps: TestDeps;
let centre: CentreAtWork;

beforeAll(async () => {
  deps = withBothParts(await testDeps());
});
beforeEach(async () => {
  centre = await aCentreAtWork(deps);
});

const create = (over: Parameters<typeof aForm>[1] = {}) => createSession(deps, centre.scheduler, aForm(centre, over));

describe('a session', () => {
  it('stands on the clock of its site and is seen by its centre alone until it is approved', async () => {
    const id = await create();
    const { session, dayOff } = await readSessionDesk(deps, centre.scheduler, id);
    expect(session.startsAt.toString()).toBe('2026-12-15T00:00:00Z'); // 10:00 in Vladivostok
    expect(session.endsAt.toString()).toBe('2026-12-15T03:00:00Z');
    expect(dayOff).toBeNull();
    const seenBy = async (actor: Actor) => (await deps.as(actor).read((db) => findSession(db, id))) !== undefined;
    const other = await aCentreAtWork(deps);
    expect([await seenBy(PUBLIC), await seenBy(other.scheduler), await seenBy(centre.scheduler)]).toEqual([false, false, true]);
    await approveSession(deps, centre.scheduler, id);
    await approveSession(deps, centre.scheduler, id);
    expect([await seenBy(PUBLIC), await seenBy(other.scheduler)]).toEqual([true, true]);
  });

  it('on a day off is allowed, and the reason is told', async () => {
    const id = await create({ day: '2027-01-07' });
    expect((await readSessionDesk(deps, centre.scheduler, id)).dayOff).toEqual(expect.any(String));
  });

  it.each([
    ['in the past', { day: '2026-11-24', theoryAt: '09:00', practiceAt: '' }, 'session_in_past'],
    ['farther than two years off', { day: '2036-12-01' }, 'session_too_far'],
    ['in a room that is too small', { seats: 61 }, 'seats_above_room'],
    ['before the site opens', { theoryAt: '07:30' }, 'session_outside_hours'],
    ['after it closes', { practiceAt: '19:30' }, 'session_outside_hours'],
    ['with overlapping parts', { practiceAt: '11:00' }, 'parts_overlap'],
    ['with practice first', { theoryAt: '14:00', practiceAt: '10:00' }, 'practice_before_theory_in_session'],
    ['online, where the procedure is on site', { mode: 'online' }, 'mode_not_allowed'],
    ['of a qualification that the centre does not offer', { qualificationIds: [crypto.randomUUID()] }, 'qualification_not_of_centre'],
    ['in a room of another', { roomId: crypto.randomUUID() }, 'room_unknown'],
  ])('%s is refused', async (_, over, code) => {
    await expect(create(over)).rejects.toMatchObject({ code });
  });

  it.each([
    ['for which nobody can ask any more', { day: '2026-11-26' }, 'session_after_requests', { hours: 72 }],
    [
      'so near that nobody can change the date',
      { day: '2026-11-26', minLeadHours: 0 },
      'session_soon',
      { days: 3, source: 'Правила совета' },
    ],
  ])('on a day %s asks whether it is meant so', async (_, near, code, details) => {
    await expect(create({ ...near, soon: '' })).rejects.toMatchObject({ code, details });
    const id = await create({ ...near, soon: 'accepted' });
    // what is changed later without moving the day asks nothing again
    await editSession(deps, centre.scheduler, id, aForm(centre, { ...near, soon: '', note: 'Вход со двора' }));
    await expect(editSession(deps, centre.scheduler, id, aForm(centre, { ...near, theoryAt: '09:00', soon: '' }))).rejects.toMatchObject({
      code,
    });
    await cancelSession(deps, centre.scheduler, id, 'Проверка');
  });

  it('nearer than the notice that the law asks for is refused with the first day that would do, whatever is meant', async () => {
    const council = (procedure: string) =>
      deps
        .as(SYSTEM)
        .write((trx) => trx.updateTable('councils').set({ procedure_id: procedure }).where('id', '=', centre.councilId).execute());
    await council('kz-recognition');
    // ten whole working days of Kazakhstan after 24 November: until 8 December
    await expect(create({ day: '2026-12-08', soon: 'accepted' })).rejects.toMatchObject({
      code: 'session_before_notice',
      details: { days: 10, earliest: '2026-12-09', working: '2026-12-09', source: expect.stringContaining('№ 374') },
    });
    await create({ day: '2026-12-09', soon: '' });
    await council('ais-ok');
  });

  it('takes its room: of two at the same hours, made at once, one is refused', async () => {
    const made = await Promise.allSettled([create(), create({ theoryAt: '11:00', practiceAt: '' })]);
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'room_taken' } });
    await create({ theoryAt: '13:00', practiceAt: '' }); // begins when the other has ended
  });

  it('is made by the scheduler and the head only', async () => {
    const registrar: Actor = { ...centre.scheduler, role: 'registrar' };
    await expect(createSession(deps, registrar, aForm(centre))).rejects.toMatchObject({ code: 'not_scheduler' });
    await expect(createSession(deps, PUBLIC, aForm(centre))).rejects.toMatchObject({ code: 'not_signed_in' });
    const other = await aCentreAtWork(deps);
    const id = await create();
    await expect(editSession(deps, other.scheduler, id, aForm(other))).rejects.toMatchObject({ code: 'not_found' });
    await expect(readSessionDesk(deps, other.scheduler, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a session with people', () => {
  it('keeps day, hours and room; takes more seats, not fewer than are taken', async () => {
    const id = await anApprovedSession(deps, centre, { seats: 2 });
    for (const _ of [1, 2]) {
      const { actor, applicationId } = await aPaidApplication(deps, centre);
      await requestDate(deps, actor, applicationId, id);
    }
    const edit = (over: Parameters<typeof aForm>[1]) => editSession(deps, centre.scheduler, id, aForm(centre, over));
    await expect(edit({ seats: 2, day: '2026-12-16' })).rejects.toMatchObject({ code: 'session_has_bookings', details: { count: 2 } });
    await expect(edit({ seats: 1 })).rejects.toMatchObject({ code: 'seats_below_taken' });
    await edit({ seats: 5, note: 'Вход со двора' });
    expect((await readSessionDesk(deps, centre.scheduler, id)).session).toMatchObject({ seats: 5, seatsTaken: 2, note: 'Вход со двора' });
  });

  it('is cancelled with words: held and booked alike choose another day, nobody may book it', async () => {
    const id = await anApprovedSession(deps, centre);
    const held = await aPaidApplication(deps, centre);
    const booked = await aPaidApplication(deps, centre);
    for (const { actor, applicationId } of [held, booked]) await requestDate(deps, actor, applicationId, id);
    await confirmDate(deps, centre.scheduler, booked.applicationId);
    await expect(cancelSession(deps, centre.scheduler, id, '')).rejects.toMatchObject({ code: 'input_missing' });
    await cancelSession(deps, centre.scheduler, id, 'Площадка закрыта');
    await cancelSession(deps, centre.scheduler, id, 'Площадка закрыта');
    const { session } = await readSessionDesk(deps, centre.scheduler, id);
    expect(session).toMatchObject({ state: 'cancelled', seatsTaken: 0 });
    const states = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('applications').select('state').where('id', 'in', [held.applicationId, booked.applicationId]).execute());
    expect(states).toEqual([{ state: 'choosing_date' }, { state: 'choosing_date' }]);
    // the centre's change does not count against the person
    expect((await readDateChoice(deps, booked.actor, booked.applicationId)).changesUsed).toBe(0);
    await expect(requestDate(deps, held.actor, held.applicationId, id)).rejects.toMatchObject({ code: 'session_not_approved' });
    await expect(editSession(deps, centre.scheduler, id, aForm(centre))).rejects.toMatchObject({ code: 'session_cancelled' });
  });

  it('cannot be cancelled once it has begun', async () => {
    const id = await anApprovedSession(deps, centre);
    deps.clock.set('2026-12-15T00:00:00Z');
    await expect(cancelSession(deps, centre.scheduler, id, 'Поздно')).rejects.toMatchObject({ code: 'session_begun' });
    deps.clock.set('2026-11-24T10:00:00Z');
  });
});

describe('the public calendar', () => {
  it('has approved sessions by the day of their site, through its filters', async () => {
    const id = await anApprovedSession(deps, centre, { day: '2027-02-01', theoryAt: '08:00', practiceAt: '' }); // 31 January 22:00 UTC
    await create({ day: '2027-02-02' });
    const list = async (filter: Omit<Parameters<typeof listPublicSessions>[1], 'month'>, month = '2027-02') =>
      (await listPublicSessions(deps, { ...filter, month: Temporal.PlainYearMonth.from(month) })).map((session) => session.id);
    const own = { qualificationId: centre.qualificationId };
    expect(await list(own)).toEqual([id]);
    expect(await list(own, '2027-01')).toEqual([]);
    expect(await list({ ...own, region: 'RU-PRI' })).toEqual([id]);
    expect(await list({ ...own, region: 'RU-MOW' })).toEqual([]);
    expect(await list({ standardId: crypto.randomUUID() })).toEqual([]);
  });

  it('tells the nearest that may still be asked for', async () => {
    const id = await anApprovedSession(deps, centre, { day: '2026-12-01' });
    await anApprovedSession(deps, centre, { day: '2026-11-26' }); // 72 hours of lead have begun
    const nearest = await listNearestSessions(deps, { centreId: centre.centreId, limit: 3 });
    expect(nearest.map((session) => session.id)).toEqual([id]);
  });
});

it('shows the centre its own sessions of a month', async () => {
  const id = await create();
  const month = { from: Temporal.Instant.from('2026-11-30T21:00:00Z'), until: Temporal.Instant.from('2026-12-31T21:00:00Z') };
  expect((await listOwnSessions(deps, centre.scheduler, month)).map((session) => session.id)).toEqual([id]);
});
