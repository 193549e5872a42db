import { describe, expect, it } from 'vitest';
import type { Candidate, CandidatePart } from '#exams/index.ts';
import { nextStep } from './next-step.ts';

const AT = Temporal.Instant.from('2026-12-15T07:00:00Z');
const part = (over: Partial<CandidatePart> = {}): CandidatePart => ({
  part: 'theory',
  code: null,
  admittedAt: null,
  seenAt: null,
  startedAt: null,
  endsAt: null,
  endedAt: null,
  howEnded: null,
  passed: null,
  recordings: 0,
  ...over,
});
const admitted = { admittedAt: AT };
const running = { ...admitted, startedAt: AT };
const passed = { ...running, endedAt: AT, passed: true };
const practice = (over: Partial<CandidatePart> = {}) => part({ part: 'practice', ...over });

type Standing = Parameters<typeof nextStep>[0];
const someone = (over: Partial<Candidate> = {}): Standing => ({
  state: 'in_exam',
  identityChecked: true,
  parts: [part(), practice()],
  videoDue: true,
  lateAnswers: 0,
  ...over,
});

describe('what the proctor has to do next', () => {
  it.each<[string, Standing, ReturnType<typeof nextStep>]>([
    ['somebody has just come', someone({ state: 'exam_scheduled', identityChecked: false }), 'check_identity'],
    ['the document was compared', someone({ state: 'exam_scheduled' }), 'admit_theory'],
    ['the code is not used', someone({ parts: [part({ ...admitted, code: 'ABCD-EFGH' }), practice()] }), 'tell_code'],
    ['the code is used', someone({ parts: [part(admitted), practice()] }), null],
    ['the theory runs', someone({ parts: [part(running), practice()] }), null],
    ['the theory is passed', someone({ parts: [part(passed), practice()] }), 'admit_practice'],
    ['the practice runs', someone({ parts: [part(passed), practice(running)] }), null],
    ['the theory is failed', someone({ parts: [part({ ...passed, passed: false }), practice()] }), 'attach_video'],
    ['all has ended', someone({ parts: [part(passed), practice(passed)] }), 'attach_video'],
    [
      'all has ended, with its videos',
      someone({ parts: [part({ ...passed, recordings: 1 }), practice({ ...passed, recordings: 1 })] }),
      null,
    ],
    ['no video is asked', someone({ videoDue: false, parts: [part(passed), practice(passed)] }), null],
    ['nobody came', someone({ state: 'no_show' }), null],
  ])('%s', (_, candidate, step) => expect(nextStep(candidate, 'proctor')).toBe(step));
});

describe('what the others have to do next', () => {
  it('is to mark while the practice runs', () => {
    const candidate = someone({ parts: [part(passed), practice(running)] });
    expect(nextStep(candidate, 'expert')).toBe('mark_practice');
    expect(nextStep(someone({ parts: [part(running), practice()] }), 'expert')).toBeNull();
  });

  it('is to finish the exam for the chair once nothing runs, and to decide about late answers before', () => {
    const ended = someone({ parts: [part(passed), practice(passed)] });
    expect(nextStep(ended, 'commission_chair')).toBe('finish_exam');
    expect(nextStep({ ...ended, lateAnswers: 2 }, 'commission_chair')).toBe('decide_late');
    expect(nextStep(someone({ parts: [part({ ...passed, passed: false }), practice()] }), 'commission_chair')).toBe('finish_exam');
    expect(nextStep(someone(), 'commission_chair')).toBeNull();
    expect(nextStep({ ...ended, state: 'decision_due' }, 'commission_chair')).toBeNull();
  });
});
