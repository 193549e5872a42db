import type { IdentifierReason } from './identifier-reasons.ts';

/** `value` is the number as we keep it: digits and letters without signs between them. */
export type Checked = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: IdentifierReason };

const no = (reason: IdentifierReason): Checked => ({ ok: false, reason });
const yes = (value: string): Checked => ({ ok: true, value });

const SEPARATORS = /[\s\-–—.]/g;
const bare = (text: string) => text.trim().replace(SEPARATORS, '');
const digitsOf = (value: string) => Array.from(value, Number);

/** Sum of digits times weights; extra digits are left out. */
const weighted = (value: string, weights: readonly number[]) => {
  const digits = digitsOf(value);
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);
};

/** The common beginning of every number of digits: present, only digits, the right length. */
function digits(text: string, length: number, tooShort: IdentifierReason, tooLong: IdentifierReason): Checked {
  const value = bare(text);
  if (value === '') return no('empty');
  if (!/^\d+$/.test(value)) return no('not_digits');
  if (value.length !== length) return no(value.length < length ? tooShort : tooLong);
  return yes(value);
}

function withCheck(checked: Checked, fits: (value: string) => boolean, reason: IdentifierReason): Checked {
  return checked.ok && !fits(checked.value) ? no(reason) : checked;
}

/** Up to this number СНИЛС carry no check digits. */
const SNILS_WITHOUT_CHECK = 1_001_998;

/** СНИЛС, 9 digits and 2 check digits. Source: regulations, «Идентификаторы»; ПФР. */
export function checkSnils(text: string): Checked {
  const checked = digits(text, 11, 'snils_too_short', 'snils_too_long');
  if (checked.ok && /^0+$/.test(checked.value.slice(0, 9))) return no('all_zeros');
  return withCheck(
    checked,
    (value) => {
      if (Number(value.slice(0, 9)) <= SNILS_WITHOUT_CHECK) return true;
      const rest = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
      return (rest === 100 ? 0 : rest) === Number(value.slice(9));
    },
    'snils_check_digits',
  );
}

/** `112-233-445 95` from its digits. */
export const formatSnils = (value: string): string => value.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4');

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];
const INN_12 = [3, ...INN_11];
const innDigit = (value: string, weights: readonly number[]) => (weighted(value, weights) % 11) % 10;

/** ИНН of an organisation, 10 digits. */
export function checkInn(text: string): Checked {
  const checked = digits(text, 10, 'inn_organisation_length', 'inn_organisation_length');
  if (checked.ok && /^0+$/.test(checked.value)) return no('all_zeros');
  return withCheck(checked, (value) => innDigit(value, INN_10) === Number(value[9]), 'inn_check_digit');
}

/** ИНН of a person or a sole trader, 12 digits. */
export function checkPersonInn(text: string): Checked {
  const checked = digits(text, 12, 'inn_person_length', 'inn_person_length');
  if (checked.ok && /^0+$/.test(checked.value)) return no('all_zeros');
  return withCheck(
    checked,
    (value) => innDigit(value, INN_11) === Number(value[10]) && innDigit(value, INN_12) === Number(value[11]),
    'inn_check_digits',
  );
}

/** ИНН of either kind, told apart by its length. */
export function checkAnyInn(text: string): Checked {
  const { length } = bare(text);
  if (length === 12) return checkPersonInn(text);
  const checked = checkInn(text);
  return !checked.ok && checked.reason === 'inn_organisation_length' ? no('inn_length') : checked;
}

const ogrnFits = (value: string, modulus: number) => (Number(value.slice(0, -1)) % modulus) % 10 === Number(value.slice(-1));

/** ОГРН of an organisation, 13 digits. */
export function checkOgrn(text: string): Checked {
  const checked = digits(text, 13, 'ogrn_length', 'ogrn_length');
  if (checked.ok && !/^[1-9]/.test(checked.value)) return no('ogrn_first_digit');
  return withCheck(checked, (value) => ogrnFits(value, 11), 'ogrn_check_digit');
}

/** ОГРНИП of a sole trader, 15 digits; 14 digits still are a safe integer. */
export function checkOgrnip(text: string): Checked {
  const checked = digits(text, 15, 'ogrnip_length', 'ogrnip_length');
  if (checked.ok && !/^[34]/.test(checked.value)) return no('ogrnip_first_digit');
  return withCheck(checked, (value) => ogrnFits(value, 13), 'ogrn_check_digit');
}

export function checkKpp(text: string): Checked {
  const value = bare(text).toUpperCase();
  if (value === '') return no('empty');
  if (value.length !== 9) return no('kpp_length');
  return /^\d{4}[0-9A-Z]{2}\d{3}$/.test(value) ? yes(value) : no('kpp_form');
}

/** Unit code of a passport, `NNN-NNN`. */
export function checkUnitCode(text: string): Checked {
  const checked = digits(text, 6, 'unit_code_length', 'unit_code_length');
  return checked.ok ? yes(`${checked.value.slice(0, 3)}-${checked.value.slice(3)}`) : checked;
}

export const checkPassportSeries = (text: string): Checked => digits(text, 4, 'passport_series_length', 'passport_series_length');
export const checkPassportNumber = (text: string): Checked => digits(text, 6, 'passport_number_length', 'passport_number_length');

/** `16.02500.09`; the middle group is `00000` for a qualification without a standard. */
export function checkQualificationCode(text: string): Checked {
  const value = text.trim();
  if (value === '') return no('empty');
  return /^\d{2}\.\d{5}\.\d{2,4}$/.test(value) ? yes(value) : no('qualification_code_form');
}

/** Qualification code, 8-digit serial, 2 digits; numbers are compared as text and never taken apart. */
export function checkCertificateNumber(text: string): Checked {
  const typed = text.replace(/\s/g, '');
  if (typed === '') return no('empty');
  // without points, as it is copied from a table or dictated by phone
  const value = typed.replace(/^(\d{2})(\d{5})(\d{2,4})(\d{8})(\d{2})$/, '$1.$2.$3.$4.$5');
  return /^\d{2}\.\d{5}\.\d{2,4}\.\d{8}\.\d{2}$/.test(value) ? yes(value) : no('certificate_number_form');
}
