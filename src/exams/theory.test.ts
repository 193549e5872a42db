import { describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit, issueNewCode } from './admit.ts';
import { checkIdentity } from './check-identity.ts';
import { BRIEFED, DAY_ITEMS, DAY_TOOL, type ExamDay, examDay } from './exam-day.factory.ts';
import { finishAttempt, readAttemptState } from './finish-attempt.ts';
import type { Answer } from './item.ts';
import { openByCode } from './open-by-code.ts';
import { inShownIds } from './present.ts';
import { type RunningSitting, readSitting, resultTold } from './read-sitting.ts';
import { answerWriter } from './save-answers.ts';
import { readSessionDesk } from './session-desk.ts';
import { startAttempt } from './start-attempt.ts';
import { findToldTheory } from './told-theory.ts';
import type { Variant } from './variant.ts';

const deps = await testDeps();
const write = answerWriter(deps);
const CHECKED = { identity: true, briefing: true, extraMinutes: 0 };
let devices = 0;

async function admitted(day: ExamDay): Promise<string> {
  await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
  const code = await admit(deps, day.proctor, day.bookingId, 'theory');
  return await openByCode(deps, { typed: code ?? '', device: `device ${++devices}`, address: '10.1.0.7' });
}

async function started(): Promise<{ day: ExamDay; token: string; sitting: RunningSitting }> {
  const day = await examDay(deps);
  const token = await admitted(day);
  await startAttempt(deps, token, BRIEFED);
  return { day, token, sitting: (await readSitting(deps, token)) as RunningSitting };
}

const row = (itemId: string, sequence: number, answer: Answer | null, over: object = {}) => ({
  itemId,
  sequence,
  answer,
  flagged: false,
  madeAt: new Date().toISOString(),
  ...over,
});
const word = (text: string): Answer => ({ type: 'short_answer', text });

async function rightAnswers(attemptId: string): Promise<Map<string, Answer>> {
  const { variant } = await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('attempt_keys').select('variant').where('attempt_id', '=', attemptId).executeTakeFirstOrThrow());
  return new Map(
    (variant as unknown as Variant).items.map((drawn) => {
      const key = DAY_ITEMS.find(({ content }) => content.id === drawn.itemId)?.key;
      if (!key) throw new Error('no key');
      const answer: Answer =
        key.type === 'short_answer'
          ? word(key.accepted[0] ?? '')
          : key.type === 'numeric'
            ? { type: 'numeric', text: key.value }
            : (key as Answer);
      return [drawn.itemId, inShownIds(answer, drawn)];
    }),
  );
}

describe('the theory', () => {
  it('goes from the code through saved answers to a mark made on the server', async () => {
    const { token, sitting } = await started();
    const right = await rightAnswers(sitting.attemptId);
    const answers = await write(
      token,
      [...right].map(([itemId, answer], index) => row(itemId, index + 1, answer)),
    );
    expect(answers.map(({ verdict }) => verdict)).toEqual(Array(6).fill('saved'));
    await finishAttempt(deps, token);
    expect(await readSitting(deps, token)).toMatchObject({
      stage: 'ended',
      how: 'finished',
      result: { points: 14, max: 14, passed: true },
    });
  });

  it('tells its result in the cabinet as the exam did, to the person alone, and nothing while it runs', async () => {
    const { day, token } = await started();
    expect(await findToldTheory(deps, day.applicant, day.applicationId)).toBeNull();
    await finishAttempt(deps, token);
    expect(await findToldTheory(deps, day.applicant, day.applicationId)).toEqual({ points: 0, max: 14, passed: false });
    const { applicant: another } = await examDay(deps);
    await expect(findToldTheory(deps, another, day.applicationId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps its result back where the council tells it with the protocol', () => {
    const result = { points: 1, max: 14, passed: false, bySection: [] };
    expect(resultTold(result, { ...DAY_TOOL, resultShown: 'after_protocol' })).toBeNull();
    expect(resultTold(result, DAY_TOOL)).toMatchObject({ points: 1 });
  });

  it('does not admit before the person was checked and told the rules', async () => {
    const day = await examDay(deps);
    await expect(admit(deps, day.proctor, day.bookingId, 'theory')).rejects.toMatchObject({ code: 'identity_not_shown' });
  });

  it('opens once by a code, five wrong ones a device', async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    const code = (await admit(deps, day.proctor, day.bookingId, 'theory')) ?? '';
    await openByCode(deps, { typed: code, device: 'one', address: '10.1.0.7' });
    await expect(openByCode(deps, { typed: code, device: 'two', address: '10.1.0.7' })).rejects.toMatchObject({ code: 'code_unknown' });
    for (let wrong = 0; wrong < 5; wrong += 1)
      await expect(openByCode(deps, { typed: '2222-2222', device: 'guesser', address: '10.1.0.7' })).rejects.toMatchObject({
        code: 'code_unknown',
      });
    await expect(openByCode(deps, { typed: '2222-2222', device: 'guesser', address: '10.1.0.7' })).rejects.toMatchObject({
      code: 'too_many_codes',
    });
  });

  it('draws one variant, however often the start is pressed', async () => {
    const day = await examDay(deps);
    const token = await admitted(day);
    await Promise.all([1, 2, 3].map(() => startAttempt(deps, token, BRIEFED)));
    const { attempts } = await deps.as(SYSTEM).read((db) =>
      db
        .selectFrom('attempts')
        .select((eb) => eb.fn.countAll<number>().as('attempts'))
        .where('booking_id', '=', day.bookingId)
        .executeTakeFirstOrThrow(),
    );
    expect(attempts).toBe(1);
  });

  it('counts wrong codes of an address too, whatever cookie a guesser brings, and tells a misread code from an unknown one to nobody', async () => {
    const address = '192.0.2.77';
    const guesses = Array.from({ length: 70 }, (_, guess) =>
      openByCode(deps, { typed: guess % 2 ? '2222-2222' : 'nonsense', device: `changed ${guess}`, address }).catch(
        (refusal: { code: string }) => refusal.code,
      ),
    );
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'code_unknown')).toHaveLength(60);
    expect(codes.filter((code) => code === 'too_many_codes')).toHaveLength(10);
  });

  it('counts tries with codes of one booking from whatever device and address, until the proctor gives another code', async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    const used = await admit(deps, day.proctor, day.bookingId, 'theory');
    await openByCode(deps, { typed: used ?? '', device: 'own', address: '10.1.0.7' });
    const again = async (place: number) =>
      await openByCode(deps, { typed: used ?? '', device: `seen ${place}`, address: `198.51.100.${place}` }).catch(
        ({ code }: { code: string }) => code,
      );
    for (const place of [1, 2, 3, 4, 5]) expect(await again(place)).toBe('code_unknown');
    expect(await again(6)).toBe('too_many_codes');
    const fresh = await issueNewCode(deps, day.proctor, day.bookingId);
    expect(await openByCode(deps, { typed: fresh, device: 'another', address: '10.1.0.8' })).toMatch(/.{20}/);
  });

  it('shows the proctor where a candidate sits and when the computer was last heard of', async () => {
    const day = await examDay(deps);
    const placeOf = async () => {
      const [candidate] = (await readSessionDesk(deps, day.proctor, day.sessionId)).candidates;
      return { seat: candidate?.seat, seen: candidate?.parts[0]?.seenAt };
    };
    await checkIdentity(deps, day.proctor, day.bookingId, { ...CHECKED, seat: '12' });
    expect(await placeOf()).toEqual({ seat: '12', seen: null });
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    const code = await admit(deps, day.proctor, day.bookingId, 'theory');
    const token = await openByCode(deps, { typed: code ?? '', device: 'hall', address: '10.1.0.9' });
    await startAttempt(deps, token, BRIEFED);
    await readAttemptState(deps, token);
    const { seat, seen } = await placeOf();
    expect([seat, seen instanceof Temporal.Instant]).toEqual(['12', true]);
  });

  it('admits once; another code has its own act', async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, CHECKED);
    await expect(issueNewCode(deps, day.proctor, day.bookingId)).rejects.toMatchObject({ code: 'exam_not_running' });
    const clicks = await Promise.allSettled(Array.from({ length: 8 }, () => admit(deps, day.proctor, day.bookingId, 'theory')));
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(admit(deps, day.proctor, day.bookingId, 'theory')).rejects.toMatchObject({ code: 'already_admitted' });
    expect(await issueNewCode(deps, day.proctor, day.bookingId)).toHaveLength(8);
  });

  it('resumes on another computer by a new code; what the old one still had counts only where nothing newer is', async () => {
    const { day, token: old, sitting } = await started();
    await write(old, [row('word', 1, word('old and saved'))]);
    const code = await issueNewCode(deps, day.proctor, day.bookingId);
    const fresh = await openByCode(deps, { typed: code, device: 'another', address: '10.1.0.7' });
    expect(await readAttemptState(deps, old)).toMatchObject({ superseded: true });
    await write(fresh, [row('word', 1, word('new'))]);
    const late = await write(old, [row('word', 2, word('old and late')), row('number', 3, { type: 'numeric', text: '12,5' })]);
    expect(late.map(({ verdict }) => verdict)).toEqual(['saved', 'saved']);
    const resumed = (await readSitting(deps, fresh)) as RunningSitting;
    expect(resumed.attemptId).toBe(sitting.attemptId);
    expect(resumed.items).toEqual(sitting.items);
    expect(new Map(resumed.answers.map(({ itemId, answer }) => [itemId, answer]))).toEqual(
      new Map<string, Answer>([
        ['word', word('new')],
        ['number', { type: 'numeric', text: '12,5' }],
      ]),
    );
    expect(resumed.answers.find(({ itemId }) => itemId === 'number')).toMatchObject({ arrivedAfterResume: true });
    await expect(finishAttempt(deps, old)).rejects.toMatchObject({ code: 'exam_elsewhere' });
  });

  it('never shows a key, a source or an id of the bank to the browser', async () => {
    const { sitting } = await started();
    const shown = JSON.stringify(sitting);
    for (const secret of ['"key"', 'accepted', 'tolerance', 'выдумано для теста', 'ормоконтрол', '12.5', '"seed"'])
      expect(shown).not.toContain(secret);
  });
});
