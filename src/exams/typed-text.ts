import { Refusal } from '#platform/refusal.ts';
import { type Block, plainText, type RichText } from './rich-text.ts';

/** A block that no plain typing can make; it stands in the editor's box as a paragraph in brackets. */
const SPECIAL: readonly Block['kind'][] = ['table', 'picture', 'mathml'];

/** Plain words of a text; a table or a picture stands in brackets with what tells it from the others. */
export const wordsOf = (text: RichText): string => text.map(wordsOfBlock).join('\n\n');

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'formula':
      return `$${block.tex}$`;
    case 'paragraph':
      return block.inlines.map((one) => (one.kind === 'text' ? one.text : `$${one.tex}$`)).join('');
    case 'picture':
      return bracketed('picture', block.alt);
    case 'table': {
      const [row = []] = [block.header, ...block.rows].filter((cells) => cells.length > 0);
      return bracketed('table', row.map((cell) => wordsOf([{ kind: 'paragraph', inlines: cell }])).join(', '));
    }
    case 'mathml':
      return bracketed('mathml', String(block.markup.length));
  }
}

/** Nothing in it that the lines of answers give a meaning to. */
const bracketed = (kind: string, what: string): string =>
  `[${kind}: ${what
    .replaceAll(/[\s*=[\]]+/g, ' ')
    .trim()
    .slice(0, 60)}]`;

/** Texts as they stand in the bank, to be used once each: an unchanged one comes back whole, with its tables, pictures and formulas. */
export class StandingTexts {
  readonly #texts: RichText[];

  constructor(texts: readonly RichText[]) {
    this.#texts = [...texts];
  }

  /**
   * What was typed, with the blocks that it still names in brackets and the paragraphs that nobody changed.
   * Refuses: `item_block_unknown` where a bracket names a table or picture that is not there.
   */
  rich(typed: string): RichText {
    const same = this.#texts.findIndex((text) => wordsOf(text) === typed);
    if (same >= 0) return this.#texts.splice(same, 1)[0] ?? plainText(typed);
    const blocks = this.#texts.flat();
    return typed.split(/\n\s*\n/).flatMap((paragraph) => {
      const words = paragraph.trim();
      const standing = blocks.find((block) => wordsOfBlock(block) === words);
      if (standing) return [standing];
      if (SPECIAL.some((kind) => words.startsWith(`[${kind}:`))) throw new Refusal('item_block_unknown', { block: words.slice(0, 80) });
      return plainText(words);
    });
  }
}
