import { describe, expect, it } from 'vitest';
import { isOff, monthWeeks, seatsKind } from './month-weeks.ts';

describe('the weeks of a month', () => {
  it('start on Monday and are whole', () => {
    const weeks = monthWeeks('2026-12');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect([weeks[0]?.[0], weeks[4]?.[6]]).toEqual(['2026-11-30', '2027-01-03']);
  });
  it('are four when a February starts on Monday', () => expect(monthWeeks('2027-02')).toHaveLength(4));
});

it('takes days off from the list, and a working Saturday is not one', () => {
  expect(isOff('2026-12-05')).toBe(true);
  expect(isOff('2026-12-05', ['2026-12-31'])).toBe(false);
  expect(isOff('2026-12-31', ['2026-12-31'])).toBe(true);
});

it.each([
  [0, 'full'],
  [3, 'few'],
  [4, 'free'],
] as const)('%i seats are %s', (count, kind) => expect(seatsKind(count)).toBe(kind));
