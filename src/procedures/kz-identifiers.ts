import { dateFault } from './dates.ts';
import type { IdentifierReason } from './identifier-reasons.ts';
import type { Checked } from './identifiers.ts';

const no = (reason: IdentifierReason): Checked => ({ ok: false, reason });

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const rest = (value: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, place) => sum + weight * Number(value[place]), 0) % 11;

/** Null: such a number is never given out. */
function checkDigit(value: string): number | null {
  const first = rest(value, FIRST);
  if (first < 10) return first;
  const second = rest(value, SECOND);
  return second < 10 ? second : null;
}

function twelveDigits(text: string, length: IdentifierReason): Checked {
  const value = text.trim().replace(/[\s-]/g, '');
  if (value === '') return no('empty');
  if (!/^\d+$/.test(value)) return no('not_digits');
  return value.length === 12 ? { ok: true, value } : no(length);
}

/** Year of birth hidden in an ИИН; null where the seventh digit tells no century (some foreigners have 0). */
function birthOf(value: string): { year: number; month: number; day: number } | null {
  const century = Math.ceil(Number(value[6]) / 2);
  if (century < 1 || century > 3) return null;
  return { year: 1700 + century * 100 + Number(value.slice(0, 2)), month: Number(value.slice(2, 4)), day: Number(value.slice(4, 6)) };
}

/** ИИН of a person, 12 digits. */
export function checkIin(text: string): Checked {
  const checked = twelveDigits(text, 'iin_length');
  if (!checked.ok) return checked;
  const { value } = checked;
  if (Number(value[6]) > 6) return no('iin_century');
  const birth = birthOf(value);
  if (birth !== null && dateFault(birth) !== null) return no('iin_birth_date');
  return checkDigit(value) === Number(value[11]) ? checked : no('kz_check_digit');
}

/** БИН of an organisation, 12 digits. */
export function checkBin(text: string): Checked {
  const checked = twelveDigits(text, 'bin_length');
  if (!checked.ok) return checked;
  const { value } = checked;
  const month = Number(value.slice(2, 4));
  if (month < 1 || month > 12) return no('bin_month');
  if (!/^[456]/.test(value.slice(4))) return no('bin_kind');
  return checkDigit(value) === Number(value[11]) ? checked : no('kz_check_digit');
}

/** What an ИИН says about its holder; compared with the profile, it warns only. */
export function readIin(value: string): { readonly birthDate: string; readonly sex: 'male' | 'female' } | null {
  const birth = birthOf(value);
  if (birth === null) return null;
  const pad = (part: number) => String(part).padStart(2, '0');
  return { birthDate: `${birth.year}-${pad(birth.month)}-${pad(birth.day)}`, sex: Number(value[6]) % 2 === 1 ? 'male' : 'female' };
}
