import { Refusal } from '#platform/refusal.ts';
import { checkedFormula } from './formula.ts';
import type { PictureOfText } from './item-pictures.ts';
import { type Block, type Inline, inlineWords, type Language, type PictureBlock, plainText, type RichText } from './rich-text.ts';
import { isTableLine, linesOfTable, tableOfLines } from './typed-table.ts';

/**
 * How a text stands in a box of an editor: paragraphs parted by an empty line, tables as lines of `| a | b |`, formulas as TeX between `$`, in a line of
 * their own between `$$`, or as `<math>…</math>`, pictures by their number in brackets.
 */
export const wordsOf = (text: RichText, language: Language = 'ru'): string =>
  text.map((block) => wordsOfBlock(block, language)).join('\n\n');

function wordsOfBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'formula':
      return `$$${block.tex}$$`;
    case 'paragraph':
      return inlineWords(block.inlines);
    case 'picture':
      return pictureMark(block.number, language);
    case 'table':
      return linesOfTable(block).join('\n');
    case 'mathml':
      return block.markup;
  }
}

/** The same in one line, for a line of answers: what no line can hold stands in brackets with what tells it from the others. */
export const lineOf = (text: RichText, language: Language = 'ru'): string => text.map((block) => lineOfBlock(block, language)).join(' ');

function lineOfBlock(block: Block, language: Language): string {
  if (block.kind === 'mathml') return bracketed('mathml', String(block.markup.length));
  if (block.kind !== 'table') return wordsOfBlock(block, language).replaceAll(/\s*\n\s*/g, ' ');
  const [row = []] = [block.header, ...block.rows].filter((cells) => cells.length > 0);
  return bracketed('table', row.map(inlineWords).join(', '));
}

const MARK_WORDS: Readonly<Record<Language, string>> = { ru: 'рисунок', kk: 'сурет' };

export const pictureMark = (number: number, language: Language): string => `[${MARK_WORDS[language]} ${number}]`;

/** How a text names a picture, as the source of a pattern. */
export const PICTURE_MARK = String.raw`\[(?:рисунок|рис\.?|сурет|picture)\s*\d+\]`;

const MARK = new RegExp(`(${PICTURE_MARK})`, 'i');

/** Nothing in it that the lines of answers give a meaning to. */
const bracketed = (kind: 'table' | 'mathml', what: string): string =>
  `[${kind}: ${what
    .replaceAll(/[\s*=[\]]+/g, ' ')
    .trim()
    .slice(0, 60)}]`;

/** Texts of one language as they stand in the bank, to be used once each: an unchanged one comes back whole, with the styles of its words. */
export class StandingTexts {
  readonly #texts: RichText[];
  readonly #language: Language;
  readonly #pictures: readonly PictureOfText[];

  /** @param pictures  that a text may name. */
  constructor(texts: readonly RichText[], language: Language, pictures: readonly PictureOfText[] = []) {
    this.#texts = [...texts];
    this.#language = language;
    this.#pictures = pictures;
  }

  /**
   * What was typed. Refuses: `item_block_unknown` where a bracket names a table that is not there, `item_picture_unknown`, `item_picture_undescribed`,
   * `item_formula_unclear`.
   */
  rich(typed: string): RichText {
    const same = this.#texts.findIndex((text) => [wordsOf, lineOf].some((words) => words(text, this.#language) === typed));
    const standing = same >= 0 ? this.#texts.splice(same, 1)[0] : undefined;
    if (standing) return standing.map((block) => (block.kind === 'picture' ? this.#picture(block.number) : block));
    return typed
      .replaceAll('\r\n', '\n')
      .split(/\n\s*\n/)
      .map((chunk) => chunk.trim())
      .filter((chunk) => chunk !== '')
      .flatMap((chunk) => this.#blocks(chunk));
  }

  #blocks(chunk: string): Block[] {
    const standing = this.#texts
      .flat()
      .find((block) => block.kind !== 'picture' && [wordsOfBlock, lineOfBlock].some((words) => words(block, this.#language) === chunk));
    if (standing) return [standing];
    if (/^\[(table|mathml):/.test(chunk)) throw new Refusal('item_block_unknown', { block: chunk.slice(0, 80) });
    if (/^<math[\s>][\s\S]*<\/math>$/.test(chunk)) return [{ kind: 'mathml', markup: chunk }];
    return partedBy(chunk.split('\n'), isTableLine).flatMap((lines) => {
      const table = tableOfLines(lines);
      return table ? [checkedTable(table)] : this.#paragraphs(lines.join('\n'));
    });
  }

  #paragraphs(words: string): Block[] {
    return words
      .split(MARK)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .flatMap((piece): Block[] => {
        if (MARK.test(piece)) return [this.#picture(Number(piece.replaceAll(/\D/g, '')))];
        return piece.split(/(\$\$[^$]+\$\$)/).flatMap((part): Block[] => {
          if (part.trim() === '') return [];
          if (/^\$\$[^$]+\$\$$/.test(part)) return [{ kind: 'formula', tex: checkedFormula(part.slice(2, -2).trim()) }];
          return plainText(part.trim()).map((block) =>
            block.kind === 'paragraph' ? { ...block, inlines: block.inlines.map(checkedInline) } : block,
          );
        });
      });
  }

  #picture(number: number): PictureBlock {
    const picture = this.#pictures.find((one) => one.number === number);
    if (!picture) throw new Refusal('item_picture_unknown', { number });
    const alt = picture.alt[this.#language];
    if (!alt) throw new Refusal('item_picture_undescribed', { number });
    return { kind: 'picture', pictureId: picture.id, number, alt, width: picture.width, height: picture.height };
  }
}

const checkedInline = (one: Inline): Inline => (one.kind === 'formula' ? { kind: 'formula', tex: checkedFormula(one.tex) } : one);

function checkedTable(table: Extract<Block, { kind: 'table' }>): Block {
  const cells = (row: Inline[][]) => row.map((cell) => cell.map(checkedInline));
  return { ...table, header: cells(table.header), rows: table.rows.map(cells) };
}

/** Neighbours of one kind together, in their order. */
function partedBy(lines: readonly string[], kind: (line: string) => boolean): string[][] {
  const parts: string[][] = [];
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1];
    if (before !== undefined && kind(before) === kind(line)) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** A text as its author would type it, where nothing stands yet. Refuses what `StandingTexts` does. */
export const typedText = (words: string, language: Language, pictures: readonly PictureOfText[] = []): RichText =>
  new StandingTexts([], language, pictures).rich(words);
