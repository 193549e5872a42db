import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/identity.ts';
import { SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit } from './admit.ts';
import { attachRecording } from './attach-recording.ts';
import { checkIdentity } from './check-identity.ts';
import { BRIEFED, type ExamDay, examDay } from './exam-day.factory.ts';
import { examFacts } from './exam-facts.ts';
import { openPortfolio } from './filed-portfolio.ts';
import { finishAttempt } from './finish-attempt.ts';
import { finishPractice } from './finish-practice.ts';
import { listWaitingPractice } from './list-waiting-practice.ts';
import { agreeOnMarks, savePracticeMarks } from './mark-practice.ts';
import { openByCode } from './open-by-code.ts';
import { readPracticeCard } from './read-practice-card.ts';
import { recordIncident } from './record-incident.ts';
import { readSessionDesk } from './session-desk.ts';
import { startAttempt } from './start-attempt.ts';

const deps = await testDeps();
const CHECKED = { identity: true, briefing: true, extraMinutes: 15 };
let devices = 0;

async function sitTheory(day: ExamDay): Promise<string> {
  await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
  const code = await admit(deps, day.proctor, day.bookingId, 'theory');
  const token = await openByCode(deps, { typed: code ?? '', device: `day ${++devices}`, address: '10.1.0.7' });
  await startAttempt(deps, token, BRIEFED);
  return token;
}

/** What no answers would not give: the theory passed. */
async function passTheory(day: ExamDay): Promise<void> {
  await finishAttempt(deps, await sitTheory(day));
  await deps.as(SYSTEM).write((trx) =>
    trx
      .updateTable('attempts')
      .set({ result: JSON.stringify({ points: 14, max: 14, passed: true, bySection: [] }) })
      .where('booking_id', '=', day.bookingId)
      .execute(),
  );
}

async function declareNoInterest(day: ExamDay, ...members: Actor[]): Promise<void> {
  for (const { personId } of members)
    await deps.as(SYSTEM).write((trx) =>
      trx
        .insertInto('interest_declarations')
        .values({
          session_id: day.sessionId,
          application_id: day.applicationId,
          person_id: personId ?? '',
          interest: 'none',
          declared_at: deps.clock.now(),
          declared_by: personId ?? '',
        })
        .execute(),
    );
}

const marks = (points: number) => ({ own: { kind: 'points' as const, points }, author: { kind: 'done' as const, done: true } });
const stateOf = async (day: ExamDay) =>
  (
    await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('applications').select('state').where('id', '=', day.applicationId).executeTakeFirstOrThrow())
  ).state;

describe('the day of the exam', () => {
  it('gives those entitled more time', async () => {
    const day = await examDay(deps);
    await sitTheory(day);
    const [candidate] = (await readSessionDesk(deps, day.proctor, day.sessionId)).candidates;
    const theory = candidate?.parts.find(({ part }) => part === 'theory');
    expect(theory?.startedAt?.until(theory.endsAt ?? theory.startedAt).total('minutes')).toBe(45);
  });

  it('shows the code to the proctor alone, until it is used', async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    const code = (await admit(deps, day.proctor, day.bookingId, 'theory')) ?? '';
    const shown = async (actor: Actor) =>
      (await readSessionDesk(deps, actor, day.sessionId)).candidates[0]?.parts[0]?.code?.replace('-', '');
    expect(await shown(day.proctor)).toBe(code);
    expect(await shown(day.expert)).toBeUndefined();
    await openByCode(deps, { typed: code, device: 'shown', address: '10.1.0.7' });
    expect(await shown(day.proctor)).toBeUndefined();
    await expect(readSessionDesk(deps, day.applicant, day.sessionId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not open the practice before the theory is passed', async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    await expect(admit(deps, day.proctor, day.bookingId, 'practice')).rejects.toMatchObject({ code: 'theory_first' });
    await finishAttempt(deps, await sitTheory(day));
    await expect(admit(deps, day.proctor, day.bookingId, 'practice')).rejects.toMatchObject({ code: 'theory_not_passed' });
  });

  it('lets two experts mark apart, settle what differs, and ends with one result', async () => {
    const day = await examDay(deps);
    await passTheory(day);
    await admit(deps, day.proctor, day.bookingId, 'practice');
    const [sheet] = (await readPracticeCard(deps, day.expert, day.bookingId)).sheets;
    const on = { bookingId: day.bookingId, sheetId: sheet?.id ?? '' };
    await expect(savePracticeMarks(deps, day.expert, on, marks(10))).rejects.toMatchObject({ code: 'interest_undeclared' });
    const waiting = async () =>
      (await listWaitingPractice(deps, day.expert)).map(({ undeclared, marked, lines }) => [undeclared, marked, lines]);
    expect(await waiting(), 'what waits for the expert').toEqual([[true, 0, 2]]);
    await declareNoInterest(day, day.expert, day.chair);
    expect(await waiting()).toEqual([[false, 0, 2]]);
    await savePracticeMarks(deps, day.expert, on, marks(10));
    expect(await waiting()).toEqual([[false, 2, 2]]);
    expect(await listWaitingPractice(deps, day.proctor), 'a proctor judges nobody').toEqual([]);
    await expect(savePracticeMarks(deps, day.expert, on, marks(11))).rejects.toMatchObject({ code: 'mark_does_not_fit' });
    await expect(finishPractice(deps, day.expert, day.bookingId)).rejects.toMatchObject({ code: 'second_expert_missing' });
    expect((await readPracticeCard(deps, day.chair, day.bookingId)).sheets[0]).toMatchObject({
      own: {},
      apart: [],
      othersMarking: 1,
      given: [],
    });
    await expect(finishPractice(deps, day.chair, day.bookingId), 'says that it is oneself').rejects.toMatchObject({
      code: 'own_marks_missing',
      details: { missing: 2 },
    });
    await savePracticeMarks(deps, day.chair, on, marks(2));
    await expect(finishPractice(deps, day.chair, day.bookingId)).rejects.toMatchObject({ code: 'practice_to_reconcile' });
    await agreeOnMarks(deps, day.chair, on, { own: { kind: 'points', points: 8 } });
    await finishPractice(deps, day.chair, day.bookingId);
    const [ended] = (await readPracticeCard(deps, day.expert, day.bookingId)).sheets;
    const given = ended?.given.map(({ marks: { own } }) => (own?.kind === 'points' ? own.points : null));
    expect(
      given?.toSorted((one, other) => Number(one) - Number(other)),
      'open once all is over',
    ).toEqual([2, 10]);
    const [candidate] = (await readSessionDesk(deps, day.chair, day.sessionId)).candidates;
    expect(candidate?.parts.map(({ passed }) => passed)).toEqual([true, true]);
  });

  it('opens the card and the filed portfolio to those who judge, with a view that the applicant sees, and not to the proctor', async () => {
    const day = await examDay(deps);
    await passTheory(day);
    await admit(deps, day.proctor, day.bookingId, 'practice');
    const { id } = await deps.as(SYSTEM).write((trx) =>
      trx
        .insertInto('application_documents')
        .values({
          application_id: day.applicationId,
          kind: 'portfolio',
          link: 'https://disk.example/portfolio',
          added_at: deps.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    expect((await readPracticeCard(deps, day.expert, day.bookingId)).portfolio).toMatchObject([
      { id, link: 'https://disk.example/portfolio' },
    ]);
    expect(await openPortfolio(deps, day.expert, day.bookingId, id)).toMatchObject({ link: 'https://disk.example/portfolio' });
    const views = await deps
      .as(day.applicant)
      .read((db) => db.selectFrom('application_views').select(['role', 'what']).where('application_id', '=', day.applicationId).execute());
    expect(views).toEqual([{ role: 'expert', what: `document:${id}` }]);
    await expect(readPracticeCard(deps, day.proctor, day.bookingId)).rejects.toMatchObject({ code: 'not_an_expert' });
    await expect(openPortfolio(deps, day.proctor, day.bookingId, id)).rejects.toMatchObject({ code: 'not_an_expert' });
    await expect(openPortfolio(deps, (await examDay(deps)).expert, day.bookingId, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('warns at the first breach and removes at the second', async () => {
    const day = await examDay(deps);
    const token = await sitTheory(day);
    expect(await recordIncident(deps, day.proctor, day.bookingId, { kind: 'phone', words: 'Достал телефон' })).toBe('warning');
    expect(await stateOf(day)).toBe('in_exam');
    expect(await recordIncident(deps, day.proctor, day.bookingId, { kind: 'talking', words: 'Говорит с соседом' })).toBe('removal');
    expect(await stateOf(day)).toBe('removed');
    await expect(startAttempt(deps, token, BRIEFED)).rejects.toMatchObject({ code: 'exam_not_open' });
    await expect(recordIncident(deps, day.expert, day.bookingId, { kind: 'phone', words: '…' })).rejects.toMatchObject({
      code: 'not_the_proctor',
    });
  });

  it('does not remove by a form that was sent once more, or that promised a warning where another has warned', async () => {
    const day = await examDay(deps);
    await sitTheory(day);
    const breach = { kind: 'phone', words: 'Достал телефон', seen: 0 } as const;
    expect(await recordIncident(deps, day.proctor, day.bookingId, breach)).toBe('warning');
    await expect(recordIncident(deps, day.proctor, day.bookingId, breach)).rejects.toMatchObject({ code: 'incidents_changed' });
    expect(await stateOf(day)).toBe('in_exam');
    expect(await recordIncident(deps, day.proctor, day.bookingId, { ...breach, seen: 1 })).toBe('removal');
  });

  it('asks for the video of each part that was sat', async () => {
    const day = await examDay(deps);
    await finishAttempt(deps, await sitTheory(day));
    const missing = async () =>
      await deps.as(SYSTEM).read(async (trx) => {
        const application = await trx.selectFrom('applications').selectAll().where('id', '=', day.applicationId).executeTakeFirstOrThrow();
        const procedure = { exam: { video: 'each_part' } };
        return await examFacts.recordings({ trx, application, procedure } as unknown as Parameters<typeof examFacts.recordings>[0]);
      });
    expect(await missing()).toEqual({ missing: ['theory'] });
    const now = deps.clock.now();
    await attachRecording(deps, day.proctor, day.bookingId, {
      part: 'theory',
      camera: 'Камера 1',
      startsAt: now,
      endsAt: now.add({ minutes: 90 }),
      source: { reference: 'архив, том 7', hash: null },
    });
    expect(await missing()).toEqual({ missing: [] });
  });
});
