/** A decimal as `digits` over 10^`scale`, exact. */
export interface ExactDecimal {
  digits: bigint;
  scale: number;
}

/**
 * What a person typed as a number: decimal comma or point, spaces between thousands (also no-break ones), any minus sign.
 * @returns undefined when it is not one number. «1.234,5» is not: which sign parts the thousands is a guess.
 */
export function parseDecimal(typed: string): ExactDecimal | undefined {
  const plain = typed
    .trim()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{0,9}))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Is the distance of `a` and `b` at most `tolerance`? */
export function isWithin(a: ExactDecimal, b: ExactDecimal, tolerance: ExactDecimal): boolean {
  const scale = Math.max(a.scale, b.scale, tolerance.scale);
  const at = (d: ExactDecimal): bigint => d.digits * 10n ** BigInt(scale - d.scale);
  const distance = at(a) - at(b);
  return (distance < 0n ? -distance : distance) <= at(tolerance);
}

/**
 * A number with or without its unit behind it: `22,5`, `22,5 м`, `22,5м.`. A full stop and spaces, also no-break ones, make no difference in the unit.
 * @param units  the one unit in the words of each language; another unit makes it no number.
 */
export function parseMeasure(typed: string, units: readonly string[]): ExactDecimal | undefined {
  const bare = parseDecimal(typed);
  const forms = new Set(units.map(unitForm).filter((form) => form !== ''));
  for (let end = typed.length - 1; bare === undefined && end > 0; end--) {
    const number = forms.has(unitForm(typed.slice(end))) ? parseDecimal(typed.slice(0, end)) : undefined;
    if (number) return number;
  }
  return bare;
}

const unitForm = (words: string): string => words.normalize('NFKC').toLowerCase().replaceAll(/[\s.]/g, '');
