import katex from 'katex';
import { Refusal } from '#platform/refusal.ts';

/** TeX that the page will be able to draw. Refuses: `item_formula_unclear` with the formula and what is wrong with it. */
export function checkedFormula(tex: string): string {
  try {
    katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'ignore', maxExpand: 200 });
    return tex;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    throw new Refusal('item_formula_unclear', { formula: tex.slice(0, 80) });
  }
}
