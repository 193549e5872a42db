import { describe, expect, it } from 'vitest';
import { type CriterionMark, type ExpertMarks, type Judged, practicePassed, practiceResult } from './practice.ts';

const POINTS = { criterionPoints: 2, totalPoints: 4 };
const judged: Judged = {
  criteria: [
    { id: 'plan', kind: 'points', text: { ru: 'План' }, max: 10, required: true },
    { id: 'norms', kind: 'points', text: { ru: 'Нормы' }, max: 10, required: false },
    { id: 'signed', kind: 'done', text: { ru: 'Подписано' }, required: true },
  ],
  decision: { kind: 'pass_mark', passMark: { unit: 'percent', value: 70, comparison: '>=' } },
};
const points = (n: number): CriterionMark => ({ kind: 'points', points: n });
const done = (is: boolean): CriterionMark => ({ kind: 'done', done: is });
const expert = (expertId: string, plan: number, norms: number, signed = true): ExpertMarks => ({
  expertId,
  marks: { plan: points(plan), norms: points(norms), signed: done(signed) },
});

describe('a practical task judged by experts', () => {
  it('is marked by the mean of the experts, kept as a sum', () => {
    expect(practiceResult(judged, [expert('a', 8, 6), expert('b', 7, 7)], POINTS)).toMatchObject({
      state: 'marked',
      experts: 2,
      pointsSum: 28,
      max: 20,
      passed: true,
    });
  });

  it('fails by the smallest part of a point', () => {
    // 70 % of 20 is 14: 27 halves are 13.5, 28 halves are 14.
    expect(practiceResult(judged, [expert('a', 7, 7), expert('b', 6, 7)], POINTS)).toMatchObject({ pointsSum: 27, passed: false });
  });

  it('waits for every line of every expert, and for marks that fit the line', () => {
    const half = { expertId: 'b', marks: { plan: points(11), norms: done(true) } };
    expect(practiceResult(judged, [expert('a', 8, 8), half], POINTS)).toEqual({
      state: 'incomplete',
      missing: ['plan', 'norms', 'signed'].map((criterionId) => ({ expertId: 'b', criterionId })),
    });
  });

  it('is to be reconciled where experts are further apart than the limit, and on every yes against no', () => {
    expect(practiceResult(judged, [expert('a', 9, 5), expert('b', 6, 5)], POINTS)).toEqual({
      state: 'to_reconcile',
      criterionIds: ['plan'],
    });
    expect(practiceResult(judged, [expert('a', 9, 5), expert('b', 7, 5)], POINTS)).toMatchObject({ state: 'marked' });
    expect(practiceResult(judged, [expert('a', 8, 8), expert('b', 8, 8, false)], POINTS)).toEqual({
      state: 'to_reconcile',
      criterionIds: ['signed'],
    });
  });

  it('is to be reconciled on every differing line where only the totals are too far apart', () => {
    const limit = { criterionPoints: 5, totalPoints: 3 };
    expect(practiceResult(judged, [expert('a', 9, 9), expert('b', 7, 7)], limit)).toEqual({
      state: 'to_reconcile',
      criterionIds: ['plan', 'norms'],
    });
  });

  it('takes the agreed mark in place of what each gave', () => {
    const result = practiceResult(
      judged,
      [expert('a', 10, 5), expert('b', 2, 5)],
      { criterionPoints: 2, totalPoints: null },
      { plan: points(9) },
    );
    expect(result).toMatchObject({ state: 'marked', pointsSum: 28, passed: true });
  });

  it('fails without a required line, however many points the others bring', () => {
    expect(practiceResult(judged, [expert('a', 10, 10, false)], POINTS)).toMatchObject({ pointsSum: 20, passed: false });
    expect(practiceResult(judged, [expert('a', 0, 10)], { criterionPoints: null, totalPoints: null })).toMatchObject({ passed: false });
  });

  it('by «every criterion» asks for each line in full', () => {
    const strict: Judged = { ...judged, decision: { kind: 'every_criterion' } };
    expect(practiceResult(strict, [expert('a', 10, 10)], POINTS)).toMatchObject({ passed: true });
    expect(practiceResult(strict, [expert('a', 10, 9)], POINTS)).toMatchObject({ passed: false });
  });

  it('decides the part when every task is marked', () => {
    const pass = practiceResult(judged, [expert('a', 10, 10)], POINTS);
    const fail = practiceResult(judged, [expert('a', 1, 1)], POINTS);
    const open = practiceResult(judged, [{ expertId: 'a', marks: {} }], POINTS);
    expect([practicePassed([pass, pass]), practicePassed([pass, fail]), practicePassed([pass, open]), practicePassed([])]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });
});
