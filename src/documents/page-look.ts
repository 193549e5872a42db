import { type Finding, finding } from './inspection.ts';

/** One grey byte per pixel, 0 black, 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Below this nothing on the page is lighter than a dark grey: no lamp could have been on. */
const DARK_BRIGHTEST = 70;
/** A sheet in ordinary room light has a mean above 120; measured dark scans have 50 to 70. */
const DARK_MEAN = 90;
/** A page with one line of text has a deviation above 4, a pale one about 6, an empty one 0 to 2. */
const BLANK_DEVIATION = 2.5;
/** The brightest twentieth of a page is its paper. */
const PAPER_SHARE = 0.95;

/** Statistics of a page's brightness, 0 to 255. `paper` is the brightness that 95 % of the pixels stay below. */
export function measure({ data }: GreyPicture): { mean: number; deviation: number; paper: number } {
  const histogram = new Float64Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  const mean = histogram.reduce((sum, times, value) => sum + times * value, 0) / data.length;
  const variance = histogram.reduce((sum, times, value) => sum + times * (value - mean) ** 2, 0) / data.length;
  return { mean, deviation: Math.sqrt(variance), paper: quantile(histogram, data.length * PAPER_SHARE) };
}

function quantile(histogram: Float64Array, pixels: number): number {
  let below = 0;
  for (const [value, times] of histogram.entries()) {
    below += times;
    if (below >= pixels) return value;
  }
  return histogram.length - 1;
}

/** An even dark page is dark, not blank: the person has to switch on the light first. */
export function lookAtPage(picture: GreyPicture, page: number): Finding[] {
  const { mean, deviation, paper } = measure(picture);
  const details = { mean: Math.round(mean), deviation: Math.round(deviation), paper };
  if (paper < DARK_BRIGHTEST) return [finding('blocks', 'too_dark', details, page)];
  if (mean < DARK_MEAN) return [finding('warns', 'too_dark', details, page)];
  if (deviation < BLANK_DEVIATION) return [finding('warns', 'blank_page', details, page)];
  return [];
}

/** One empty back side among pages is a remark; a document of empty pages only is not a document. */
export function blockIfAllBlank(findings: readonly Finding[], pageCount: number): Finding[] {
  const blank = findings.filter((found) => found.code === 'blank_page').length;
  if (blank === 0 || blank < pageCount) return [...findings];
  return findings.map((found) => (found.code === 'blank_page' ? { ...found, severity: 'blocks' } : found));
}
