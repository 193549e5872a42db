import { describe, expect, it } from 'vitest';
import { openByCode, readSessionDesk, startAttempt } from '#exams/index.ts';
import { testDeps } from '../../../../tests/setup/deps.ts';
import { BRIEFED, type ExamDay, examDay } from '../../../exams/exam-day.factory.ts';
import { actOnSession } from './session-acts.ts';

const deps = await testDeps();

const sent = async (day: ExamDay, fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ bookingId: day.bookingId, ...fields })) form.set(name, value);
  return await actOnSession(deps, day.proctor, form);
};
const ADMIT = { act: 'admit', identity: 'on', briefing: 'on', part: 'theory', seat: '4' };
const candidateOf = async (day: ExamDay) => (await readSessionDesk(deps, day.proctor, day.sessionId)).candidates[0];

describe('the extra time that a proctor types', () => {
  it.each(['-7', '99999', '241', '15 мин', 'abc', '1.5'])('«%s» is told, and nobody is admitted', async (extraMinutes) => {
    const day = await examDay(deps);
    await expect(sent(day, { ...ADMIT, extraMinutes })).rejects.toMatchObject({ code: 'extra_minutes_unclear', details: { most: 240 } });
    expect(await candidateOf(day)).toMatchObject({ identityChecked: false, state: 'exam_scheduled' });
  });

  it('may be corrected after the admission until the candidate starts', async () => {
    const day = await examDay(deps);
    await sent(day, { ...ADMIT, extraMinutes: ' 15 ' });
    expect((await candidateOf(day))?.extraMinutes).toBe(15);
    await expect(sent(day, { act: 'extra', extraMinutes: '45 мин' })).rejects.toMatchObject({ code: 'extra_minutes_unclear' });
    await sent(day, { act: 'extra', extraMinutes: '45' });
    const candidate = await candidateOf(day);
    expect(candidate?.extraMinutes).toBe(45);
    const token = await openByCode(deps, { typed: candidate?.parts[0]?.code ?? '', device: 'extra time', address: '10.1.0.7' });
    await startAttempt(deps, token, BRIEFED);
    await expect(sent(day, { act: 'extra', extraMinutes: '60' })).rejects.toMatchObject({ code: 'theory_begun' });
    expect((await candidateOf(day))?.extraMinutes).toBe(45);
  });
});
