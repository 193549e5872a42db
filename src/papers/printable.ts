/**
 * Signs that the fonts of papers have (PT Serif, Noto Serif): Latin with its additions, Greek, Cyrillic, punctuation, currencies, numbers, simple arrows and mathematics.
 * An archival PDF refuses a sign without a glyph, and one smiley in a remark must not stop a paper.
 */
const UNPRINTABLE =
  /[^\n\u0020-\u007e\u00a0-\u017f\u0384-\u03ce\u0400-\u052f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u20b8\u20bd\u2116\u2122\u2212\u2248\u2260\u2264\u2265]/gu;
const GREEK_GAPS = /[\u038b\u038d\u03a2]/g;
const SPACES = /[\t\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
/** Control and format signs, variation selectors; line ends stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/** The same value with every text fit to print; a sign that no font has becomes U+FFFD. Texts of pictures pass untouched. */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return (value.startsWith('<svg') ? value : printableText(value)) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part)])) as T;
  return value;
}

function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(UNPRINTABLE, '\ufffd')
    .replace(GREEK_GAPS, '\ufffd');
}
