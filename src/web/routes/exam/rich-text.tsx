// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a text never change their place
import './item-text.css';
import type { ReactNode, Ref } from 'react';
import { m } from '#web/paraglide/messages.js';
import { languageOf } from '#web/ui/native.tsx';
import type { ShownBlock, ShownInline, ShownText } from './shown-text.ts';

const STYLES = { strong: 'strong', emphasis: 'em', subscript: 'sub', superscript: 'sup' } as const;

function Inlines({ of }: { of: readonly ShownInline[] }) {
  return of.map((one, place) => {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that the server has made and cleaned
    if (one.kind === 'math') return <span key={place} dangerouslySetInnerHTML={{ __html: one.markup }} />;
    const Style = one.style && STYLES[one.style];
    return Style ? <Style key={place}>{one.text}</Style> : <span key={place}>{one.text}</span>;
  });
}

/** A text of an item as words only, for labels of native controls that take no markup; a picture by what it shows. */
export const wordsOf = (text: ShownText): string =>
  text
    .flatMap((block) => {
      if (block.kind === 'picture') return [block.alt];
      return block.kind === 'paragraph'
        ? block.inlines.map((one) => (one.kind === 'text' ? one.text : one.markup.replaceAll(/<[^>]*>/g, '')))
        : [];
    })
    .join(' ');

/** Nothing in it that words alone would not tell. */
export const isPlain = (text: ShownText): boolean =>
  text.every((block) => block.kind === 'paragraph' && block.inlines.every(({ kind }) => kind === 'text'));

interface ItemTextProps {
  text: ShownText;
  heading: 'h1' | 'h2' | 'h3';
  id?: string;
  headingRef?: Ref<HTMLHeadingElement>;
  /** What the heading says where the text begins with a picture or a table. */
  otherwise: string;
}

/** The text of an item: the words that begin it are its heading, pictures and tables and what follows them stand below. */
export function ItemText({ text, heading: Heading, id, headingRef, otherwise }: ItemTextProps) {
  const first = text.findIndex(({ kind }) => kind === 'picture' || kind === 'table');
  const [head, rest] = first < 0 ? [text, []] : [text.slice(0, first), text.slice(first)];
  return (
    <>
      <Heading id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined} className={head.length === 0 ? 'sr-only' : undefined}>
        {head.length === 0 ? otherwise : <RichTextShown text={head} inline />}
      </Heading>
      {rest.length > 0 && (
        <div className="item-text">
          <RichTextShown text={rest} />
        </div>
      )}
    </>
  );
}

/** `inline`: inside a label or a heading, where paragraphs would not be valid. */
export function RichTextShown({ text, inline = false }: { text: ShownText; inline?: boolean }) {
  return text.map((block, place) => <BlockShown key={place} block={block} inline={inline} />);
}

function BlockShown({ block, inline }: { block: ShownBlock; inline: boolean }) {
  const Paragraph = inline ? 'span' : 'p';
  switch (block.kind) {
    case 'paragraph':
      return (
        <Paragraph lang={languageOf(wordsOf([block]))}>
          <Inlines of={block.inlines} />
        </Paragraph>
      );
    case 'math':
      // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that the server has made and cleaned
      return <Paragraph className="item-formula" lang={languageOf(block.markup)} dangerouslySetInnerHTML={{ __html: block.markup }} />;
    case 'picture':
      return inline ? <Picture of={block} /> : <Figure of={block} />;
    case 'table':
      return <ItemTable of={block} />;
  }
}

type PictureShown = Extract<ShownBlock, { kind: 'picture' }>;

const Picture = ({ of: { src, alt, width, height } }: { of: PictureShown }) => (
  <img className="item-picture" src={src} alt={alt} lang={languageOf(alt)} width={width} height={height} />
);

/** Wider pictures do not fit every screen. */
const FITS_EVERYWHERE = 320;

/** A picture among paragraphs; in its own size on demand, without JavaScript too. */
function Figure({ of }: { of: PictureShown }) {
  return (
    <figure className="item-figure">
      <Picture of={of} />
      {of.width > FITS_EVERYWHERE && (
        <details>
          <summary>{m.exam_picture_enlarge()}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard */}
          <section className="item-scroll" aria-label={of.alt} lang={languageOf(of.alt)} tabIndex={0}>
            <img src={of.src} alt="" width={of.width} height={of.height} loading="lazy" />
          </section>
        </details>
      )}
    </figure>
  );
}

const languageOfCell = (inlines: readonly ShownInline[]) => languageOf(wordsOf([{ kind: 'paragraph', inlines: [...inlines] }]));

function ItemTable({ of: { header, rows } }: { of: Extract<ShownBlock, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <section className="item-scroll" aria-label={m.exam_item_table()} tabIndex={0}>
      <table className="item-table">
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, column) => (
                <th key={column} scope="col" lang={languageOfCell(cell)}>
                  <Inlines of={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column} lang={languageOfCell(cell)}>
                  <Inlines of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Option = { readonly id: string; readonly text: ShownText };

/** The right side of pairs for a list of the browser, which shows words alone: pictures and formulas are numbered and stand above. */
export function rightSide(right: readonly Option[]): {
  readonly options: { value: string; label: string; native: boolean }[];
  readonly above: ReactNode;
} {
  if (right.every(({ text }) => isPlain(text)))
    return { options: right.map(({ id, text }) => ({ value: id, label: wordsOf(text), native: true })), above: null };
  return {
    options: right.map(({ id, text }) => ({
      value: id,
      label: text.every(({ kind }) => kind === 'picture') ? `${id}. ${wordsOf(text)}` : id,
      native: true,
    })),
    above: (
      <ol className="item-options">
        {right.map(({ id, text }) => (
          <li key={id}>
            <RichTextShown text={text} inline />
          </li>
        ))}
      </ol>
    ),
  };
}
