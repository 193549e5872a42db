const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const ALIKE_LATIN = 'ABCEHKMOPTXYaceopxy';
const ALIKE_CYRILLIC = 'АВСЕНКМОРТХУасеорху';

const pairs = (from: string, to: string) => new Map(Array.from(from, (sign, place) => [sign, to[place] ?? sign]));
const replaceBy = (map: ReadonlyMap<string, string>, text: string) => Array.from(text, (sign) => map.get(sign) ?? sign).join('');

const toCyrillic = pairs(ALIKE_LATIN, ALIKE_CYRILLIC);
const toLatin = pairs(ALIKE_CYRILLIC, ALIKE_LATIN);
const keys = pairs(LATIN_KEYS, CYRILLIC_KEYS);

/** Latin letters that look like Russian ones. */
export const lookAlikes: ReadonlySet<string> = new Set(toCyrillic.keys());

export const isLatin = (sign: string): boolean => /[A-Za-z]/.test(sign);
export const toCyrillicLookAlikes = (text: string): string => replaceBy(toCyrillic, text);
export const toLatinLookAlikes = (text: string): string => replaceBy(toLatin, text);

/** What the same keys give in the Russian layout: «Bdfyjd» is «Иванов». */
export const typedInCyrillic = (text: string): string => Array.from(text, (sign) => retype(sign)).join('');

function retype(sign: string): string {
  const small = keys.get(sign.toLowerCase());
  if (small === undefined) return sign;
  return sign === sign.toLowerCase() ? small : small.toUpperCase();
}
