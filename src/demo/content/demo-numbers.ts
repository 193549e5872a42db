/** Invented numbers with right check digits (`spec`: regulations A9). Only for the demo: real numbers are checked, never made. */

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);

/** @param first nine digits. */
export function demoInn(first: string): string {
  return first + ((weighted(first, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
}

/** @param first twelve digits. */
export const demoOgrn = (first: string): string => first + String((Number(first) % 11) % 10);

/** @param first nine digits above 001001998. */
export function demoSnils(first: string): string {
  const rest = weighted(first, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return first + String(rest === 100 ? 0 : rest).padStart(2, '0');
}

const KZ_FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const KZ_SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function kzCheckDigit(first: string): number {
  const rest = weighted(first, KZ_FIRST) % 11;
  return rest < 10 ? rest : weighted(first, KZ_SECOND) % 11;
}

/** Eleven digits and the check digit; a serial that is never given out (its check digit would be 10) gives place to another. */
function kzNumber(head: string, serial: number): string {
  const places = 11 - head.length;
  const first = head + String(serial % 10 ** places).padStart(places, '0');
  const digit = kzCheckDigit(first);
  return digit < 10 ? `${first}${digit}` : kzNumber(head, serial + 10 ** places / 2);
}

/** Of a person born on that day of the 20th or 21st century. */
export function demoIin(birthDate: string, sex: 'male' | 'female', serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const century = Number(year) < 2000 ? 3 : 5;
  return kzNumber(`${year.slice(2)}${month}${day}${sex === 'male' ? century : century + 1}`, serial);
}

/** Of a resident firm registered in that month. @param month `1901`: January 2019. */
export const demoBin = (month: string, serial: number): string => kzNumber(`${month}40`, serial);

const LETTERS_BEFORE_A = 55;

/** An account of Kazakhstan (IBAN, 20 signs) with its check digits. @param bank  three digits. @param account  thirteen signs. */
export function demoIban(bank: string, account: string): string {
  const digits = [...`${bank}${account}KZ00`]
    .map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - LETTERS_BEFORE_A)))
    .join('');
  return `KZ${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bank}${account}`;
}

/** A settlement account of 20 digits with its check digit (the ninth) put right for the bank. @param account any digit in the ninth place. */
export function demoAccount(bik: string, account: string): string {
  return withCheckDigit(bik.slice(6), account);
}

export const demoCorrespondentAccount = (bik: string, account: string): string => withCheckDigit(`0${bik.slice(4, 6)}`, account);

function withCheckDigit(prefix: string, account: string): string {
  for (let digit = 0; digit <= 9; digit += 1) {
    const tried = `${account.slice(0, 8)}${digit}${account.slice(9)}`;
    const sum = [...(prefix + tried)].reduce((total, sign, place) => total + ((Number(sign) * ([7, 1, 3][place % 3] ?? 0)) % 10), 0);
    if (sum % 10 === 0) return tried;
  }
  throw new Error('some digit always fits: 3 has no common divisor with 10');
}
