// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a text never change their place
import type { ShownInline, ShownText } from './shown-text.ts';

const STYLES = { strong: 'strong', emphasis: 'em', subscript: 'sub', superscript: 'sup' } as const;

function Inlines({ of }: { of: readonly ShownInline[] }) {
  return of.map((one, place) => {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that the server has made and cleaned
    if (one.kind === 'math') return <span key={place} dangerouslySetInnerHTML={{ __html: one.markup }} />;
    const Style = one.style && STYLES[one.style];
    return Style ? <Style key={place}>{one.text}</Style> : <span key={place}>{one.text}</span>;
  });
}

/** A text of an item as words only, for labels of native controls that take no markup. */
export const wordsOf = (text: ShownText): string =>
  text
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? block.inlines.map((one) => (one.kind === 'text' ? one.text : one.markup.replaceAll(/<[^>]*>/g, '')))
        : [],
    )
    .join(' ');

/** `inline`: inside a label, where paragraphs would not be valid. */
export function RichTextShown({ text, inline }: { text: ShownText; inline?: boolean }) {
  return text.map((block, place) => <BlockShown key={place} block={block} paragraph={inline ? 'span' : 'p'} />);
}

function BlockShown({ block, paragraph: Paragraph }: { block: ShownText[number]; paragraph: 'span' | 'p' }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Paragraph>
          <Inlines of={block.inlines} />
        </Paragraph>
      );
    case 'math':
      // biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that the server has made and cleaned
      return <Paragraph dangerouslySetInnerHTML={{ __html: block.markup }} />;
    case 'picture':
      return <Paragraph>{block.alt}</Paragraph>;
    case 'table':
      return (
        <table className="data-table">
          {block.header.length > 0 && (
            <thead>
              <tr>
                {block.header.map((cell, column) => (
                  <th key={column} scope="col">
                    <Inlines of={cell} />
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {block.rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Inlines of={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
