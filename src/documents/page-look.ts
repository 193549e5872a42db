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

/** The darkest two thousandths of a page are its ink; a page with less of it tells nothing about it. */
const INK_SHARE = 0.0005;
/** Between paper and ink. Ordinary print has 150 to 255; measured pale scans, with an eighth of the ink, have 30 to 35. */
const PALE_CONTRAST = 45;
const FAINT_CONTRAST = 65;
/** The sharpest edges as a share of the contrast. Measured: sharp pages 1.4 to 2.4, a soft one that is still read well 1.0, thick letters of a photo 0.4, a page blurred by 5 pixels 0.07. */
const BLURRED_EDGE = 0.14;
const EDGE_SHARE = 0.9995;
const PRINT_SHARE = 0.005;
/** Of a picture alone, in pixels: an A4 page below it has letters of five pixels. */
export const LEAST_LONG_SIDE = 500;

/** Statistics of a page's brightness, 0 to 255. `paper` is the brightness that 95 % of the pixels stay below, `ink` the one that the darkest stay below, `print` the same of ten times as many. */
export function measure({ data }: GreyPicture): { mean: number; deviation: number; paper: number; ink: number; print: number } {
  const histogram = new Float64Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  const mean = histogram.reduce((sum, times, value) => sum + times * value, 0) / data.length;
  const variance = histogram.reduce((sum, times, value) => sum + times * (value - mean) ** 2, 0) / data.length;
  return {
    mean,
    deviation: Math.sqrt(variance),
    paper: quantile(histogram, data.length * PAPER_SHARE),
    ink: quantile(histogram, data.length * INK_SHARE),
    print: quantile(histogram, data.length * PRINT_SHARE),
  };
}

function quantile(histogram: Float64Array, pixels: number): number {
  let below = 0;
  for (const [value, times] of histogram.entries()) {
    below += times;
    if (below >= pixels) return value;
  }
  return histogram.length - 1;
}

/** How steep the sharpest edges are: the second difference of brightness, 0 to 1020. */
export function edgeOf({ width, height, data }: GreyPicture): number {
  const histogram = new Float64Array(1021);
  const at = (index: number) => data[index] ?? 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x;
      const bend = Math.abs(4 * at(here) - at(here - 1) - at(here + 1) - at(here - width) - at(here + width));
      histogram[bend] = (histogram[bend] ?? 0) + 1;
    }
  return quantile(histogram, Math.max(0, width - 2) * Math.max(0, height - 2) * EDGE_SHARE);
}

/** A picture so small that its letters cannot be read, whatever it shows. */
export const lookAtSize = (longSide: number, page: number): Finding[] =>
  longSide < LEAST_LONG_SIDE ? [finding('blocks', 'low_resolution', { pixels: longSide, atLeast: LEAST_LONG_SIDE }, page)] : [];

/** An even dark page is dark, not blank: the person has to switch on the light first. */
export function lookAtPage(picture: GreyPicture, page: number): Finding[] {
  const { mean, deviation, paper, ink, print } = measure(picture);
  const details = { mean: Math.round(mean), deviation: Math.round(deviation), paper };
  const contrast = paper - ink;
  if (paper < DARK_BRIGHTEST) return [finding('blocks', 'too_dark', details, page)];
  if (mean < DARK_MEAN) return [finding('warns', 'too_dark', details, page)];
  if (deviation < BLANK_DEVIATION) return [finding('warns', 'blank_page', details, page)];
  if (contrast < PALE_CONTRAST) return [finding('blocks', 'too_light', { ...details, contrast }, page)];
  if (contrast < FAINT_CONTRAST) return [finding('warns', 'too_light', { ...details, contrast }, page)];
  const ofPrint = paper - print;
  if (ofPrint < FAINT_CONTRAST) return []; // too little on the page to tell its edges
  const edge = edgeOf(picture) / ofPrint;
  return edge < BLURRED_EDGE ? [finding('blocks', 'blurred', { edge: Math.round(edge * 100) }, page)] : [];
}

/** One empty back side among pages is a remark; a document of empty pages only is not a document. */
export function blockIfAllBlank(findings: readonly Finding[], pageCount: number): Finding[] {
  const blank = findings.filter((found) => found.code === 'blank_page').length;
  if (blank === 0 || blank < pageCount) return [...findings];
  return findings.map((found) => (found.code === 'blank_page' ? { ...found, severity: 'blocks' } : found));
}
