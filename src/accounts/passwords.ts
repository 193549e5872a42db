import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);
/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
/** Letters and digits without look-alikes. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

import { PASSWORD_MIN_LENGTH } from './password-length.ts';

/** PHC string of argon2id. 30 ms. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash('argon2id', { message: password.normalize('NFKC'), nonce, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

export async function verifyPassword(phc: string, password: string): Promise<boolean> {
  const [, , , cost = '', salt = '', expected = ''] = phc.split('$');
  const { m, t, p } = Object.fromEntries(cost.split(',').map((pair) => pair.split('='))) as Record<string, string>;
  const want = Buffer.from(expected, 'base64');
  const tag = await hash('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: want.length,
  });
  return timingSafeEqual(tag, want);
}

/** Spends the time of a check where there is no account, so that an answer does not tell whether a login exists. */
export async function spendVerification(): Promise<void> {
  await hashPassword('nobody');
}

/** Twelve readable signs in three groups: 59 bits. */
export function temporaryPassword(): string {
  const sign = () => READABLE[randomInt(READABLE.length)];
  return [0, 1, 2].map(() => Array.from({ length: 4 }, sign).join('')).join('-');
}

/** Why a password is too weak, or null. Length beats rules of signs (NIST SP 800-63B). */
export function weaknessOf(
  password: string,
  login: string,
): 'password_short' | 'password_long' | 'password_has_login' | 'password_common' | null {
  const low = password.toLowerCase();
  if (password.length < PASSWORD_MIN_LENGTH) return 'password_short';
  if (password.length > 200) return 'password_long';
  const name = login.toLowerCase().split('@')[0] ?? '';
  if (name.length >= 4 && low.includes(name)) return 'password_has_login';
  if (new Set(low).size < 5 || /^(?:12345678|qwerty|password|пароль|йцукен)/u.test(low)) return 'password_common';
  return null;
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
