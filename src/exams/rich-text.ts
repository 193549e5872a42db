import { z } from 'zod';

/** One run inside a line. A formula is TeX: the web draws it with KaTeX as MathML, the author sees what he typed. */
export const Inline = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().min(1).max(4000),
    style: z.enum(['strong', 'emphasis', 'subscript', 'superscript']).optional(),
  }),
  z.strictObject({ kind: z.literal('formula'), tex: z.string().min(1).max(2000) }),
]);
export type Inline = z.infer<typeof Inline>;

const Inlines = z.array(Inline).min(1).max(200);

/** A picture of the item (`item-pictures.db.ts`) with what a text needs of it, so that a drawn variant holds all it shows. */
const PictureBlock = z.strictObject({
  kind: z.literal('picture'),
  pictureId: z.uuid(),
  /** Among the pictures of its item, from 1: what the author names it by. */
  number: z.int().min(1),
  alt: z.string().min(1).max(500),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type PictureBlock = z.infer<typeof PictureBlock>;

export const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), inlines: Inlines }),
  z.strictObject({ kind: z.literal('formula'), tex: z.string().min(1).max(2000) }),
  z.strictObject({ kind: z.literal('mathml'), markup: z.string().startsWith('<math').max(20_000) }),
  z.strictObject({
    kind: z.literal('table'),
    header: z.array(Inlines).max(12),
    rows: z.array(z.array(Inlines).min(1).max(12)).min(1).max(60),
  }),
  PictureBlock,
]);
export type Block = z.infer<typeof Block>;

/** Restricted on purpose: no markup of its own reaches a page, so nothing has to be cleaned. `mathml` is cleaned by whoever draws it. */
export const RichText = z.array(Block).min(1).max(50);
export type RichText = z.infer<typeof RichText>;

/** The same text in the languages of the tool. Russian is always there, Kazakh where the tool has it. */
export const LocalText = z.strictObject({ ru: RichText, kk: RichText.optional() });
export type LocalText = z.infer<typeof LocalText>;

export const LocalLine = z.strictObject({ ru: z.string().min(1).max(500), kk: z.string().min(1).max(500).optional() });
export type LocalLine = z.infer<typeof LocalLine>;

export type Language = 'ru' | 'kk';

/** Plain words as rich text: an empty line parts paragraphs, `$…$` is an inline formula, `\$` the sign itself. */
export function plainText(words: string): RichText {
  return words.split(/\n\s*\n/).map((paragraph) => ({ kind: 'paragraph', inlines: inlinesOf(paragraph.trim()) }));
}

/** One line as runs of text and formulas. */
export function inlinesOf(words: string): Inline[] {
  return words
    .split(/((?<!\\)\$(?:[^$\\]|\\.)+\$)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.length > 2 && piece.startsWith('$') && piece.endsWith('$')
        ? { kind: 'formula', tex: piece.slice(1, -1) }
        : { kind: 'text', text: piece.replaceAll('\\$', '$') },
    );
}

/** The other way round, without the styles of its runs. */
export const inlineWords = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (one.kind === 'text' ? one.text.replaceAll('$', '\\$') : `$${one.tex}$`)).join('');

/** A short text as a person would type it: styles left out, of a formula its letters and digits. */
export const lineWords = (text: readonly Block[]): string =>
  text.flatMap((block) => (block.kind === 'paragraph' ? block.inlines.map(typedAs) : [])).join('');

const typedAs = (one: Inline): string => (one.kind === 'text' ? one.text : one.tex.replaceAll(/\\[a-z]+|[{}^_\s\\]/gi, ''));
