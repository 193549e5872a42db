import { describe, expect, it } from 'vitest';
import { paceOf, rulerDays } from './day-ruler.ts';

const term = { from: '2026-11-25', to: '2026-12-04', today: '2026-11-28' };

describe('the ruler of a term', () => {
  it('has one cell a day, both ends included', () => expect(rulerDays(term)).toHaveLength(10));
  it('marks what is over and the day of today', () =>
    expect(rulerDays(term).map((day) => day.kind)).toEqual(['past', 'past', 'past', 'now', ...Array(6).fill('ahead')]));
  it('draws weekends low unless told the days off', () => {
    expect(rulerDays(term).flatMap((day) => (day.off ? [day.date] : []))).toEqual(['2026-11-28', '2026-11-29']);
    expect(rulerDays({ ...term, daysOff: ['2026-11-30'] }).flatMap((day) => (day.off ? [day.date] : []))).toEqual(['2026-11-30']);
  });
  it('has no today while the clock stands', () =>
    expect(rulerDays({ ...term, stopped: true }).some((day) => day.kind === 'now')).toBe(false));
});

describe('the pace of a term', () => {
  it.each([
    ['2026-11-28', 'calm'],
    ['2026-12-02', 'soon'],
    ['2026-12-04', 'soon'],
    ['2026-12-05', 'late'],
  ] as const)('on %s is %s', (today, pace) => expect(paceOf({ ...term, today })).toBe(pace));
});
