import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { confirmDate, declineDate } from './answer-date.ts';
import { changeOwnDate, moveOwnDate } from './change-date.ts';
import { assignCommission } from './commission.ts';
import { listDatesToConfirm } from './dates-to-confirm.ts';
import { declareInterest } from './declare-interest.ts';
import { readDateChoice } from './list-bookable.ts';
import { requestDate } from './request-date.ts';
import { createSession } from './save-session.ts';
import { aCentreAtWork, aForm, anApprovedSession, aPaidApplication, type CentreAtWork, wholeCommission } from './schedule.factory.ts';
import { confirmHeldDate } from './schedule.jobs.ts';
import { withBothParts } from './schedule-deps.factory.ts';
import { readSession } from './sessions.db.ts';

let deps: TestDeps;
let centre: CentreAtWork;

beforeAll(async () => {
  deps = withBothParts(await testDeps());
  centre = await aCentreAtWork(deps);
});

const stateOf = async (id: string) =>
  await deps.as(SYSTEM).read((db) => db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow());
const takenOf = async (id: string) => (await deps.as(SYSTEM).read((db) => readSession(db, id))).seatsTaken;
const seesAsCommission = async (personId: string, applicationId: string) => {
  const member: Actor = { scope: 'commission', personId, organisationId: centre.centreId, role: 'expert' };
  return await deps
    .as(member)
    .read((db) => db.selectFrom('applications').select('id').where('id', '=', applicationId).executeTakeFirst())
    .then((row) => row !== undefined);
};
/** Every test its own day: one room holds one exam at a time. */
let day = 0;
const nextDay = () => `2027-01-${String(10 + ++day).padStart(2, '0')}`;

describe('asking for a date', () => {
  it('holds the seat at once and tells the scheduler', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    expect(await stateOf(applicationId)).toEqual({ state: 'date_confirmation' });
    expect(await takenOf(sessionId)).toBe(1);
    const { booked } = await readDateChoice(deps, actor, applicationId);
    expect(booked?.booking).toMatchObject({ state: 'held', sessionId, parts: ['theory', 'practice'] });
    const letters = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select(['kind', 'person_id']).where('application_id', '=', applicationId).execute());
    expect(letters).toEqual([{ kind: 'date_requested', person_id: centre.scheduler.personId }]);
  });

  it('takes one seat from two clicks', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    const clicks = await Promise.allSettled([
      requestDate(deps, actor, applicationId, sessionId),
      requestDate(deps, actor, applicationId, sessionId),
    ]);
    expect(clicks.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await takenOf(sessionId)).toBe(1);
  });

  it('refuses a full session, a draft, another centre, another qualification, too little lead, an unknown id', async () => {
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    const ask = (sessionId: string) => requestDate(deps, actor, applicationId, sessionId);
    const full = await anApprovedSession(deps, centre, { day: nextDay(), seats: 1 });
    const first = await aPaidApplication(deps, centre);
    await requestDate(deps, first.actor, first.applicationId, full);
    await expect(ask(full)).rejects.toMatchObject({ code: 'session_full' });
    const draft = await createSession(deps, centre.scheduler, aForm(centre, { day: nextDay() }));
    await expect(ask(draft)).rejects.toMatchObject({ code: 'session_unknown' }); // nobody but the centre sees a draft
    const other = await aCentreAtWork(deps);
    await expect(ask(await anApprovedSession(deps, other))).rejects.toMatchObject({ code: 'session_of_another_centre' });
    const soon = await anApprovedSession(deps, centre, { day: '2026-11-26' });
    await expect(ask(soon)).rejects.toMatchObject({ code: 'session_too_soon', details: { hours: 72 } });
    await expect(ask(crypto.randomUUID())).rejects.toMatchObject({ code: 'session_unknown' });
  });

  it('does not exist for a stranger and is not for staff', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const mine = await aPaidApplication(deps, centre);
    const stranger = await aPaidApplication(deps, centre);
    await expect(requestDate(deps, stranger.actor, mine.applicationId, sessionId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(requestDate(deps, centre.scheduler, mine.applicationId, sessionId)).rejects.toMatchObject({ code: 'not_an_applicant' });
  });
});

describe('answering', () => {
  it('confirms: the seat is booked, the commission sees the application, the confirmation is ordered', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    expect(await seesAsCommission(centre.chair, applicationId)).toBe(false);
    await confirmDate(deps, centre.scheduler, applicationId);
    expect(await stateOf(applicationId)).toEqual({ state: 'exam_scheduled' });
    expect(await takenOf(sessionId)).toBe(1);
    expect(await seesAsCommission(centre.chair, applicationId)).toBe(true);
    const papers = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('papers').select(['kind', 'subject_id']).where('application_id', '=', applicationId).execute());
    const { booked } = await readDateChoice(deps, actor, applicationId);
    expect(papers).toEqual([{ kind: 'date_confirmation', subject_id: booked?.booking.id }]);
  });

  it('does not confirm before the commission is whole, and says what it lacks', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    await assignCommission(deps, centre.scheduler, sessionId, [{ personId: centre.experts[0], role: 'expert' }]);
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    await expect(confirmDate(deps, centre.scheduler, applicationId)).rejects.toMatchObject({
      code: 'commission_incomplete',
      details: { assigned: 1, minimum: 3, alsoReasons: 'commission_without_chair' },
    });
    const waiting = (await listDatesToConfirm(deps, centre.scheduler)).find((one) => one.applicationId === applicationId);
    expect(waiting?.reasons.map(({ code }) => code)).toEqual(['commission_incomplete', 'commission_without_chair']);
  });

  it('does not confirm while a member is the applicant’s teacher', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    const { booked } = await readDateChoice(deps, actor, applicationId);
    const word = { bookingId: booked?.booking.id ?? '', personId: centre.experts[1] };
    await declareInterest(deps, centre.scheduler, { ...word, interest: 'teacher' });
    await expect(confirmDate(deps, centre.scheduler, applicationId)).rejects.toMatchObject({ code: 'commission_conflict' });
    await declareInterest(deps, centre.scheduler, { ...word, interest: 'none' });
    await confirmDate(deps, centre.scheduler, applicationId);
    expect(await stateOf(applicationId)).toEqual({ state: 'exam_scheduled' });
  });

  it('declines with words: the seat is free, the person chooses again', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay(), seats: 1 });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    await expect(declineDate(deps, centre.scheduler, applicationId, ' ')).rejects.toMatchObject({ code: 'input_missing' });
    await declineDate(deps, centre.scheduler, applicationId, 'Зал закрыт на ремонт');
    expect(await stateOf(applicationId)).toEqual({ state: 'choosing_date' });
    expect(await takenOf(sessionId)).toBe(0);
    await requestDate(deps, actor, applicationId, sessionId);
    expect(await takenOf(sessionId)).toBe(1);
  });

  it('is the scheduler’s and the head’s, of this centre', async () => {
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    const registrar: Actor = { ...centre.scheduler, role: 'registrar' };
    await expect(confirmDate(deps, registrar, applicationId)).rejects.toMatchObject({ code: 'not_scheduler' });
    const other = await aCentreAtWork(deps);
    await expect(confirmDate(deps, other.scheduler, applicationId)).rejects.toMatchObject({ code: 'not_found' });
    await confirmDate(deps, { ...centre.scheduler, role: 'head' }, applicationId);
    await expect(confirmDate(deps, centre.scheduler, applicationId)).rejects.toMatchObject({ code: 'move_not_possible' });
  });
});

describe('a centre that leaves the confirmation to the rules', () => {
  it('confirms a whole commission at once and leaves the rest to the scheduler', async () => {
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('centres').set({ auto_confirm_date: true }).where('id', '=', centre.centreId).execute());
    const sessionId = await anApprovedSession(deps, centre, { day: nextDay() });
    await assignCommission(deps, centre.scheduler, sessionId, []);
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, sessionId);
    const bookingId = (await readDateChoice(deps, actor, applicationId)).booked?.booking.id ?? '';
    const jobRuns = () => confirmHeldDate.run(deps, { bookingId }, { number: 1, last: false });
    await jobRuns();
    expect(await stateOf(applicationId)).toEqual({ state: 'date_confirmation' });
    await assignCommission(deps, centre.scheduler, sessionId, wholeCommission(centre));
    await jobRuns();
    await jobRuns();
    expect(await stateOf(applicationId)).toEqual({ state: 'exam_scheduled' });
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('centres').set({ auto_confirm_date: false }).where('id', '=', centre.centreId).execute());
  });
});

describe('changing a confirmed date', () => {
  const confirmed = async (on: string) => {
    const sessionId = await anApprovedSession(deps, centre, { day: on });
    const applicant = await aPaidApplication(deps, centre);
    await requestDate(deps, applicant.actor, applicant.applicationId, sessionId);
    await confirmDate(deps, centre.scheduler, applicant.applicationId);
    return { ...applicant, sessionId };
  };

  it('frees the seat once, takes the commission’s sight away after its letter, and refuses a second change', async () => {
    const { actor, applicationId, sessionId } = await confirmed(nextDay());
    await changeOwnDate(deps, actor, applicationId);
    expect(await stateOf(applicationId)).toEqual({ state: 'choosing_date' });
    expect(await takenOf(sessionId)).toBe(0);
    expect(await seesAsCommission(centre.chair, applicationId)).toBe(false);
    const told = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('letters')
          .select('person_id')
          .where('application_id', '=', applicationId)
          .where('kind', '=', 'date_changed')
          .execute(),
      );
    expect(told.map(({ person_id }) => person_id)).toContain(centre.chair);
    const second = await anApprovedSession(deps, centre, { day: nextDay() });
    await requestDate(deps, actor, applicationId, second);
    await confirmDate(deps, centre.scheduler, applicationId);
    await expect(changeOwnDate(deps, actor, applicationId)).rejects.toMatchObject({ code: 'date_changes_used', details: { allowed: 1 } });
  });

  it('keeps the old seat until the new one is held', async () => {
    const { actor, applicationId, sessionId } = await confirmed(nextDay());
    const full = await anApprovedSession(deps, centre, { day: nextDay(), seats: 1 });
    const first = await aPaidApplication(deps, centre);
    await requestDate(deps, first.actor, first.applicationId, full);
    await expect(moveOwnDate(deps, actor, applicationId, full)).rejects.toMatchObject({ code: 'session_full' });
    await expect(moveOwnDate(deps, actor, applicationId, sessionId)).rejects.toMatchObject({ code: 'date_is_the_same' });
    await expect(moveOwnDate(deps, first.actor, applicationId, full)).rejects.toMatchObject({ code: 'not_found' });
    expect(await stateOf(applicationId)).toEqual({ state: 'exam_scheduled' });
    expect(await takenOf(sessionId)).toBe(1);
    const { changesUsed } = await readDateChoice(deps, actor, applicationId);
    expect(changesUsed).toBe(0);
  });

  it('holds the new seat and frees the old one at once', async () => {
    const { actor, applicationId, sessionId } = await confirmed(nextDay());
    const next = await anApprovedSession(deps, centre, { day: nextDay() });
    await moveOwnDate(deps, actor, applicationId, next);
    expect(await stateOf(applicationId)).toEqual({ state: 'date_confirmation' });
    expect([await takenOf(sessionId), await takenOf(next)]).toEqual([0, 1]);
    expect(await readDateChoice(deps, actor, applicationId)).toMatchObject({ changesUsed: 1, booked: { booking: { sessionId: next } } });
  });

  it('is refused from the third day before the exam on, by the clock of the site', async () => {
    const { actor, applicationId } = await confirmed('2027-03-15');
    deps.clock.set('2027-03-12T14:00:01Z'); // 13 March in Vladivostok
    await expect(changeOwnDate(deps, actor, applicationId)).rejects.toMatchObject({ code: 'date_change_late' });
    deps.clock.set('2027-03-12T14:00:00Z');
    await changeOwnDate(deps, actor, applicationId);
    deps.clock.set('2026-11-24T10:00:00Z');
  });
});

it('tells a scheduler of a busy member, a second chair, a person without the hat', async () => {
  const on = nextDay();
  await anApprovedSession(deps, centre, { day: on });
  const other = await aCentreAtWork(deps);
  const clashing = await createSession(deps, other.scheduler, aForm(other, { day: on }));
  const assign = (members: Parameters<typeof assignCommission>[3]) => assignCommission(deps, other.scheduler, clashing, members);
  await expect(assign([{ personId: centre.chair, role: 'commission_chair' }])).rejects.toMatchObject({ code: 'member_without_hat' });
  await deps.as(SYSTEM).write((trx) =>
    trx
      .insertInto('hats')
      .values({
        person_id: centre.chair,
        organisation_id: other.centreId,
        role: 'commission_chair',
        display_name: 'Ольшанская А. П.',
        valid_from: deps.clock.now(),
      })
      .execute(),
  );
  await expect(assign([{ personId: centre.chair, role: 'commission_chair' }])).rejects.toMatchObject({ code: 'member_busy' });
  await expect(
    assign([
      { personId: other.chair, role: 'commission_chair' },
      { personId: centre.chair, role: 'commission_chair' },
    ]),
  ).rejects.toMatchObject({ code: 'two_chairs' });
  await assign([...wholeCommission(other)]);
});
