import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, reckon } from './calculation.ts';

describe('the calculator', () => {
  it.each([
    ['2+2×2', '6'],
    ['(2+2)×2', '8'],
    ['0,1+0,2', '0,3'],
    ['12,5×(3+4)', '87,5'],
    ['−3²', '−9'],
    ['√(3²+4²)', '5'],
    ['200×20%', '40'],
    ['10÷4', '2,5'],
    ['1÷3', '0,333333333333'],
    [',5×2', '1'],
    ['2×−3', '−6'],
    ['1000000000000×1000000000000', '1E+24'],
    ['1E+24÷1E+24', '1'],
    ['5−5', '0'],
  ])('reckons %s as %s', (line, value) => {
    expect(reckon(line)).toBe(value);
  });

  it.each(['', '2+', '(2', '2)', '5÷0', '√−4', '2 2', '1,2,3', '××', 'E5'])('has no value for «%s»', (line) => {
    expect(reckon(line)).toBeNull();
  });

  it('takes the signs of a keyboard for its own and leaves out what is none', () => {
    expect(lineOf('2*3/4-1.5 abc')).toBe('2×3÷4−1,5');
  });

  const number = fc.integer({ min: -9999, max: 9999 });
  const asTyped = (value: number) => `(${value})`.replace('-', '−');
  it('agrees with arithmetic', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(reckon(`${asTyped(a)}+${asTyped(b)}×${asTyped(c)}`)).toBe(String(a + b * c).replace('-', '−'));
      }),
    );
  });

  it('never breaks, and what it says can be reckoned on', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789,+−×÷()√²%E'), maxLength: 24 });
    fc.assert(
      fc.property(typed, (line) => {
        const value = reckon(line);
        if (value !== null) expect(reckon(value)).toBe(value);
      }),
    );
  });
});
