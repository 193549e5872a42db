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
