import type { IdentifierReason } from './identifier-reasons.ts';
import type { Checked } from './identifiers.ts';

const no = (reason: IdentifierReason): Checked => ({ ok: false, reason });

/** Signs of clearing currencies that may stand sixth in an account, in the order of the digits that they count as. */
const CLEARING = 'ABCEHKMPTX';

const bare = (text: string) => text.trim().replace(/\s/g, '').toUpperCase();
const accountDigits = (value: string) => Array.from(value, (sign) => (CLEARING.includes(sign) ? CLEARING.indexOf(sign) : Number(sign)));
/** Weights 7 1 3 again and again; a sound account with its prefix sums up to a multiple of ten. */
const accountSum = (value: string) =>
  accountDigits(value).reduce((sum, digit, place) => sum + ((digit * ([7, 1, 3][place % 3] ?? 0)) % 10), 0) % 10;

export function checkBik(text: string): Checked {
  const value = bare(text);
  if (value === '') return no('empty');
  if (!/^\d+$/.test(value)) return no('not_digits');
  if (value.length !== 9) return no('bik_length');
  return /^0[0-4]/.test(value) ? { ok: true, value } : no('bik_first_digits');
}

function account(text: string): Checked {
  const value = bare(text);
  if (value === '') return no('empty');
  if (value.length !== 20) return no('account_length');
  return /^\d{5}[0-9ABCEHKMPTX]\d{14}$/.test(value) ? { ok: true, value } : no('not_digits');
}

/** Settlement account against its bank. Accounts of the Treasury (БИК on 00 or 01) may differ in their key: `account_treasury` warns, it does not forbid. */
export function checkSettlementAccount(text: string, bik: string): Checked {
  const checked = account(text);
  if (!checked.ok) return checked;
  const bank = checkBik(bik);
  if (!bank.ok) return no('account_without_bik');
  if (accountSum(bank.value.slice(6) + checked.value) === 0) return checked;
  return no(isTreasury(bank.value) ? 'account_treasury' : 'account_check_digit');
}

/** Correspondent account; starts with 301. */
export function checkCorrespondentAccount(text: string, bik: string): Checked {
  const checked = account(text);
  if (!checked.ok) return checked;
  const bank = checkBik(bik);
  if (!bank.ok) return no('account_without_bik');
  if (!isTreasury(bank.value) && !checked.value.startsWith('301')) return no('correspondent_first_digits');
  if (accountSum(`0${bank.value.slice(4, 6)}${checked.value}`) === 0) return checked;
  return no(isTreasury(bank.value) ? 'account_treasury' : 'account_check_digit');
}

const isTreasury = (bik: string) => /^0[0-3]/.test(bik);
