import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaymentOrder, paymentQr } from './payment-qr.ts';

const ORDER: PaymentOrder = {
  name: 'ООО «ЦОК „Опора“»',
  account: '40702810400000000225',
  bankName: 'ПАО «Примерный банк», г. Москва',
  bik: '044525225',
  correspondentAccount: '30101810400000000225',
  inn: '7707083893',
  kpp: '770701001',
  kopecks: 1_200_000,
  purpose: 'Счёт № 214 от 01.12.2026',
  payer: null,
};

/** Reads the string as a bank does: the sign after the header separates. */
function parse(text: string): { header: string; pairs: [string, string][] } {
  const separator = text.charAt(7);
  const [header = '', ...rest] = text.split(separator);
  return { header, pairs: rest.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]) };
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).map((value) => `Я${value}`);
const order: fc.Arbitrary<PaymentOrder> = fc.record({
  name: text,
  account: digits(20),
  bankName: text,
  bik: digits(9),
  correspondentAccount: fc.option(digits(20)),
  inn: fc.oneof(digits(10), digits(12)),
  kpp: fc.option(digits(9)),
  kopecks: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  purpose: text,
  payer: fc.option(fc.record({ surname: text, name: text, patronymic: fc.option(text) })),
});

describe('the payment symbol of GOST R 56042-2014', () => {
  it('writes what banks read', () => {
    expect(paymentQr(ORDER)).toBe(
      'ST00012|Name=ООО «ЦОК „Опора“»|PersonalAcc=40702810400000000225|BankName=ПАО «Примерный банк», г. Москва|BIC=044525225|CorrespAcc=30101810400000000225' +
        '|Sum=1200000|Purpose=Счёт № 214 от 01.12.2026|PayeeINN=7707083893|KPP=770701001',
    );
  });

  it('reads back: mandatory keys first and in order, the sum in whole kopecks, nothing over the limits', () => {
    fc.assert(
      fc.property(order, (given) => {
        const { header, pairs } = parse(paymentQr(given));
        const values = Object.fromEntries(pairs);
        expect(header).toBe('ST00012');
        expect(pairs.slice(0, 5).map(([key]) => key)).toEqual(['Name', 'PersonalAcc', 'BankName', 'BIC', 'CorrespAcc']);
        expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
        expect(values).toMatchObject({
          PersonalAcc: given.account,
          BIC: given.bik,
          CorrespAcc: given.correspondentAccount ?? '0',
          PayeeINN: given.inn,
        });
        expect(values.Sum).toBe(String(given.kopecks));
        expect(values.Sum).toMatch(/^[1-9]\d{0,17}$/);
        expect(values).not.toHaveProperty('INN');
        for (const [key, limit] of [
          ['Name', 160],
          ['BankName', 45],
          ['Purpose', 160],
        ] as const) {
          expect([...(values[key] ?? '')].length).toBeLessThanOrEqual(limit);
          expect(values[key]).not.toBe('');
        }
        const separator = paymentQr(given).charAt(7);
        expect(Buffer.byteLength([header, ...pairs.slice(0, 5).map((pair) => pair.join('='))].join(separator))).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('takes another separator when a value holds the usual one', () => {
    expect(paymentQr({ ...ORDER, name: 'А|Б' }).startsWith('ST00012~Name=А|Б~PersonalAcc=')).toBe(true);
  });

  it('leaves a value readable when every separator is taken', () => {
    const { pairs } = parse(paymentQr({ ...ORDER, purpose: 'Счёт | ~ ^ _ ; # ! \\' }));
    expect(pairs.find(([key]) => key === 'Purpose')?.[1]).toBe('Счёт / ~ ^ _ ; # ! \\');
  });

  it.each([
    ['a sum of nothing', { kopecks: 0 }],
    ['a part of a kopeck', { kopecks: 100.5 }],
    ['a short account', { account: '4070281' }],
    ['a БИК with a letter', { bik: '04452522A' }],
    ['an ИНН of eleven digits', { inn: '77070838931' }],
    ['a name of spaces', { name: ' \n ' }],
  ])('refuses %s', (_, over) => {
    expect(() => paymentQr({ ...ORDER, ...over })).toThrow(RangeError);
  });
});
