import { createHmac } from 'node:crypto';

/**
 * Signs that nobody mistakes for another and that look the same in Latin and Cyrillic, so a code can be typed on either keyboard: no 0 O, 1 I L, 5 S,
 * B (like 8), Z (like 2), and no letter without a Cyrillic twin. 17 signs in 8 places: 6.9 × 10⁹ codes, and five tries a device.
 */
export const CODE_SIGNS = '2346789ACEHKMPTXY';
export const CODE_LENGTH = 8;

const CYRILLIC_TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Ё: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};
/** What a person may read into a sign that is in no code. */
const MISREAD: Readonly<Record<string, string>> = { B: '8', В: '8', Z: '2', З: '3', Б: '6' };

/**
 * @param randomBytes  gives so many bytes of a cryptographic source; asked again when a byte would make some sign likelier than another.
 * @returns the code without its hyphen: `4HKX9TPA`.
 */
export function makeAdmissionCode(randomBytes: (count: number) => Uint8Array): string {
  const fair = 256 - (256 % CODE_SIGNS.length);
  let code = '';
  while (code.length < CODE_LENGTH) {
    for (const byte of randomBytes(CODE_LENGTH - code.length)) if (byte < fair) code += CODE_SIGNS[byte % CODE_SIGNS.length];
  }
  return code;
}

/** As it is shown and read aloud: two groups of four. */
export const spellAdmissionCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What was typed, as the code it means: any case, any hyphens and spaces, Cyrillic twins. Undefined when it cannot be a code. */
export function readAdmissionCode(typed: string): string | undefined {
  const signs = [...typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '')].map((sign) => CYRILLIC_TWINS[sign] ?? MISREAD[sign] ?? sign);
  return signs.length === CODE_LENGTH && signs.every((sign) => CODE_SIGNS.includes(sign)) ? signs.join('') : undefined;
}

/**
 * What the database keeps in place of the code: HMAC-SHA-256 in hexadecimal. Keyed, since so few codes could be tried out one by one against a bare hash.
 * @param secret  the server's secret for this purpose, at least 32 bytes.
 */
export function hashAdmissionCode(code: string, secret: Uint8Array): string {
  if (secret.byteLength < 32) throw new TypeError('the secret for admission codes is shorter than 32 bytes');
  return createHmac('sha256', secret).update(`admission-code:${code}`).digest('hex');
}
