import katex from 'katex';
import sanitizeHtml from 'sanitize-html';
import type { Block, Inline, PresentedItem, RichText } from '#exams/index.ts';

export type ShownInline =
  | { kind: 'text'; text: string; style?: 'strong' | 'emphasis' | 'subscript' | 'superscript' }
  | { kind: 'math'; markup: string };
export type ShownBlock =
  | { kind: 'paragraph'; inlines: ShownInline[] }
  | { kind: 'math'; markup: string }
  | { kind: 'table'; header: ShownInline[][]; rows: ShownInline[][][] }
  | { kind: 'picture'; src: string; alt: string; width: number; height: number };
export type ShownText = ShownBlock[];

/** Where the page finds a picture by its id: who may open it differs from page to page. */
export type PictureAddress = (pictureId: string) => string;

type Texts<T> = T extends RichText
  ? ShownText
  : T extends (infer One)[]
    ? Texts<One>[]
    : T extends object
      ? { [K in keyof T]: Texts<T[K]> }
      : T;
/** An item as the page shows it: formulas are MathML already, so no browser loads a typesetter. */
export type ShownItem = PresentedItem extends infer One ? (One extends PresentedItem ? { [K in keyof One]: Texts<One[K]> } : never) : never;

const MATHML = [
  'math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'msup', 'msub', 'msubsup', 'mfrac', 'msqrt', 'mroot', 'mover', 'munder', 'munderover',
  'mtable', 'mtr', 'mtd', 'mpadded', 'mphantom', 'menclose', 'semantics',
]; // biome-ignore format: a list of names
const CLEAN: sanitizeHtml.IOptions = {
  allowedTags: MATHML,
  allowedAttributes: {
    '*': ['display', 'mathvariant', 'stretchy', 'accent', 'xmlns', 'columnalign', 'rowspacing', 'columnspacing', 'linethickness'],
  },
  nonTextTags: ['annotation', 'script', 'style', 'textarea', 'option'],
};

const mathOf = (tex: string, displayMode: boolean): string =>
  sanitizeHtml(katex.renderToString(tex, { output: 'mathml', displayMode, throwOnError: false }), CLEAN);

const inline = (one: Inline): ShownInline => (one.kind === 'formula' ? { kind: 'math', markup: mathOf(one.tex, false) } : one);

function block(one: Block, address?: PictureAddress): ShownBlock {
  switch (one.kind) {
    case 'paragraph':
      return { kind: 'paragraph', inlines: one.inlines.map(inline) };
    case 'formula':
      return { kind: 'math', markup: mathOf(one.tex, true) };
    case 'mathml':
      return { kind: 'math', markup: sanitizeHtml(one.markup, CLEAN) };
    case 'table':
      return {
        kind: 'table',
        header: one.header.map((cell) => cell.map(inline)),
        rows: one.rows.map((row) => row.map((cell) => cell.map(inline))),
      };
    case 'picture':
      return address
        ? { kind: 'picture', src: address(one.pictureId), alt: one.alt, width: one.width, height: one.height }
        : { kind: 'paragraph', inlines: [{ kind: 'text', text: one.alt }] };
  }
}

/** @param address  none: pictures are told in words. */
export const showText = (text: RichText, address?: PictureAddress): ShownText => text.map((one) => block(one, address));

export function showItem(item: PresentedItem, address: PictureAddress): ShownItem {
  const show = (text: RichText) => showText(text, address);
  const options = <T extends { text: RichText }>(given: readonly T[]) => given.map((option) => ({ ...option, text: show(option.text) }));
  const text = show(item.text);
  switch (item.type) {
    case 'single_choice':
    case 'multiple_choice':
      return { ...item, text, choices: options(item.choices) };
    case 'matching':
      return { ...item, text, left: options(item.left), right: options(item.right) };
    case 'ordering':
      return { ...item, text, steps: options(item.steps) };
    case 'numeric':
      return { ...item, text, unit: item.unit && show(item.unit) };
    case 'short_answer':
      return { ...item, text };
  }
}
