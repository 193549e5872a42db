import { describe, expect, it } from 'vitest';
import { readSum, vatInside, vatWords } from './money.ts';

describe('the VAT inside a sum', () => {
  it.each([
    [1_200_000, 20, 200_000],
    [1_220_000, 22, 220_000],
    [100, 20, 17],
    [1_200_000, null, 0],
    [0, 20, 0],
  ] as const)('of %i at %s percent is %i', (sum, percent, vat) => expect(vatInside(sum, percent)).toBe(vat));

  it('is named on the invoice', () => {
    const invoice = { sumMinor: 1_200_000, vatPercent: 20, currency: 'RUB' };
    expect(vatWords(invoice)).toBe('В том числе НДС 20 %: 2\u00a0000,00 ₽');
    expect(vatWords({ ...invoice, currency: 'KZT', vatPercent: 12 })).toBe('В том числе НДС 12 %: 1\u00a0285,71 ₸');
    expect(vatWords({ ...invoice, vatPercent: null })).toBe('Без НДС');
  });
});

describe('a typed sum', () => {
  it.each([
    ['12000', 1_200_000],
    ['12 000,50', 1_200_050],
    ['12\u00a0000.5', 1_200_050],
    ['0,07', 7],
  ])('%s is read', (typed, minor) => expect(readSum(typed)).toBe(minor));

  it.each(['', '-5', '1,234', '12 руб.', '1.2.3', 'ten'])('%s is not a sum', (typed) => expect(readSum(typed)).toBeNull());
});
