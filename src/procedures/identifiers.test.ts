import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Checked,
  checkAnyInn,
  checkBik,
  checkBin,
  checkCertificateNumber,
  checkCorrespondentAccount,
  checkIin,
  checkInn,
  checkKpp,
  checkOgrn,
  checkOgrnip,
  checkPassportNumber,
  checkPassportSeries,
  checkPersonInn,
  checkQualificationCode,
  checkSettlementAccount,
  checkSnils,
  checkUnitCode,
  formatSnils,
  readDate,
  readIin,
} from './index.ts';

const reasonOf = (checked: Checked) => (checked.ok ? 'ok' : checked.reason);

describe('a number of a document', () => {
  it.each([
    [checkSnils, '112-233-445 95', 'ok'],
    [checkSnils, '112 233 445 95', 'ok'],
    [checkSnils, '112-233-445 94', 'snils_check_digits'],
    [checkSnils, '112-233-445', 'snils_too_short'],
    [checkSnils, '112-233-445 955', 'snils_too_long'],
    [checkSnils, '112-233-44О 95', 'not_digits'],
    [checkSnils, '000-000-000 00', 'all_zeros'],
    [checkSnils, '001-001-998 00', 'ok'],
    [checkSnils, '', 'empty'],
    [checkInn, '7707083893', 'ok'],
    [checkInn, '7707083894', 'inn_check_digit'],
    [checkInn, '770708389', 'inn_organisation_length'],
    [checkPersonInn, '001234567887', 'ok'],
    [checkPersonInn, '001234567878', 'inn_check_digits'],
    [checkAnyInn, '7707083893', 'ok'],
    [checkAnyInn, '77070838931', 'inn_length'],
    [checkOgrn, '1027700132195', 'ok'],
    [checkOgrn, '1027700132196', 'ogrn_check_digit'],
    [checkOgrn, '0027700132195', 'ogrn_first_digit'],
    [checkOgrnip, '300000000000015', 'ok'],
    [checkOgrnip, '100000000000015', 'ogrnip_first_digit'],
    [checkKpp, '770701001', 'ok'],
    [checkKpp, '7707A10011', 'kpp_length'],
    [checkKpp, 'A70701001', 'kpp_form'],
    [checkBik, '044525225', 'ok'],
    [checkBik, '944525225', 'bik_first_digits'],
    [checkUnitCode, '770001', 'ok'],
    [checkUnitCode, '77-01', 'unit_code_length'],
    [checkPassportSeries, '45 08', 'ok'],
    [checkPassportNumber, '12345', 'passport_number_length'],
    [checkQualificationCode, '16.02500.09', 'ok'],
    [checkQualificationCode, '16-025-6', 'qualification_code_form'],
    [checkCertificateNumber, '16.02500.09.00000001.28', 'ok'],
    [checkCertificateNumber, '16.02500.09.0001.28', 'certificate_number_form'],
    [checkIin, '850101301236', 'kz_check_digit'],
    [checkIin, '850230300000', 'iin_birth_date'],
    [checkIin, '85013030', 'iin_length'],
    [checkBin, '991340000000', 'bin_month'],
    [checkBin, '990190000000', 'bin_kind'],
  ] as const)('checked by %o: %s is %s', (check, text, expected) => {
    expect(reasonOf(check(text))).toBe(expected);
  });

  it('is kept without signs and shown with them', () => {
    expect(checkSnils('112-233-445 95')).toEqual({ ok: true, value: '11223344595' });
    expect(formatSnils('11223344595')).toBe('112-233-445 95');
    expect(checkUnitCode('770001')).toEqual({ ok: true, value: '770-001' });
    expect(checkCertificateNumber('1602500090000000128')).toEqual({ ok: true, value: '16.02500.09.00000001.28' });
  });

  it('with one digit mistyped is never taken for the right one', () => {
    const mistyped = (number: string) =>
      fc.tuple(fc.nat(number.length - 1), fc.integer({ min: 1, max: 9 })).map(([place, by]) => {
        const digits = [...number];
        digits[place] = String((Number(digits[place]) + by) % 10);
        return digits.join('');
      });
    fc.assert(fc.property(mistyped('11223344595'), (text) => !checkSnils(text).ok));
    fc.assert(fc.property(mistyped('30101810400000000225'), (text) => !checkCorrespondentAccount(text, '044525225').ok));
  });
});

describe('a bank account', () => {
  it('is checked against its bank', () => {
    expect(reasonOf(checkCorrespondentAccount('30101810400000000225', '044525225'))).toBe('ok');
    expect(reasonOf(checkCorrespondentAccount('30101810400000000225', '044525226'))).toBe('ok');
    expect(reasonOf(checkCorrespondentAccount('30101810400000000225', '044535225'))).toBe('account_check_digit');
    expect(reasonOf(checkCorrespondentAccount('40101810400000000225', '044525225'))).toBe('correspondent_first_digits');
    expect(reasonOf(checkSettlementAccount('4070281040000000000', '044525225'))).toBe('account_length');
    expect(reasonOf(checkSettlementAccount('40702810400000000000', ''))).toBe('account_without_bik');
  });

  it('has exactly one right key digit for each bank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (serial) => {
        const right = Array.from({ length: 10 }, (_, key) => `40702810${key}000${String(serial).padStart(8, '0')}`).filter(
          (account) => checkSettlementAccount(account, '044525225').ok,
        );
        expect(right).toHaveLength(1);
      }),
    );
  });
});

describe('an ИИН', () => {
  const ofPrefix = (prefix: string) => Array.from({ length: 10 }, (_, digit) => `${prefix}${digit}`).filter((iin) => checkIin(iin).ok);

  it('has at most one check digit, and tells birth and sex', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (serial) => ofPrefix(`8501013${String(serial).padStart(4, '0')}`).length <= 1),
    );
    expect(readIin('850101301234')).toEqual({ birthDate: '1985-01-01', sex: 'male' });
    expect(readIin('050612600000')).toEqual({ birthDate: '2005-06-12', sex: 'female' });
    expect(readIin('850101000000')).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['15.12.2026', '2026-12-15'],
    ['5.1.2026', '2026-01-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read', (text, iso) => expect(readDate(text)).toEqual({ ok: true, iso }));

  it.each([
    ['30.02.2026', 'Такого дня нет: в феврале 2026 года 28 дней'],
    ['31.11.2026', 'Такого дня нет: в ноябре 30 дней'],
    ['01.13.2026', 'Такого месяца нет: 13'],
    ['01.01.0026', 'Проверьте год: 26'],
    ['вчера', 'Напишите дату так: 15.12.2026'],
  ])('%s is refused with the reason', (text, fault) => expect(readDate(text)).toEqual({ ok: false, fault }));
});
