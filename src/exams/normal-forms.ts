/**
 * A short answer in the form in which two are compared: small letters, «ё» as «е», every dash as a hyphen without spaces round it, every quotation
 * mark dropped, runs of spaces as one, no full stop at the end.
 */
export function normalText(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"„“”'’`]/g, '')
    .replaceAll(/\s*[\u2010-\u2015\u2212-]\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.;,\s]+$/, '');
}
