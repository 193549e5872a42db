import { describe, expect, it } from 'vitest';
import { m } from '#web/paraglide/messages.js';
import { markFault } from './mark-fault.ts';

describe('what is wrong with points', () => {
  it.each(['', ' ', '0', '10', ' 7 '])('nothing with «%s» of 10', (typed) => expect(markFault(typed, 10)).toBeUndefined());
  it.each([
    ['11', m.exam_mark_too_much({ max: 10 })],
    ['99999', m.exam_mark_too_much({ max: 10 })],
    ['-1', m.exam_mark_below_zero()],
    ['7,5', m.exam_mark_not_whole()],
    ['abc', m.exam_mark_no_number({ max: 10 })],
    ['1e1', m.exam_mark_no_number({ max: 10 })],
  ])('of «%s» is told in its own words', (typed, words) => expect(markFault(typed, 10)).toBe(words));
});
