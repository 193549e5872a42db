import { type Block, type Inline, inlinesOf, inlineWords } from './rich-text.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Lines of a table as people write it in plain text: `| a | b |`, a second line of dashes makes the first the head. Null where these are no such lines. */
export function tableOfLines(lines: readonly string[]): Table | null {
  if (lines.length === 0 || !lines.every(isTableLine)) return null;
  const [head = [], second = [], ...others] = lines.map(cellsOf);
  const headed = lines.length > 2 && second.every((cell) => /^:?-{1,}:?$/.test(cell));
  const rows = headed ? others : lines.map(cellsOf);
  return { kind: 'table', header: headed ? head.map(inCell) : [], rows: rows.map((row) => row.map(inCell)) };
}

export const isTableLine = (line: string): boolean => /^\|.*\|$/.test(line.trim()) && line.trim().length > 2;

/** The other way round. */
export function linesOfTable({ header, rows }: Table): string[] {
  const line = (cells: readonly (readonly Inline[])[]) =>
    `| ${cells.map((cell) => inlineWords(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return header.length > 0 ? [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)] : rows.map(line);
}

/** `\|` is the sign itself, in a formula too. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

/** An empty cell holds a dash: an empty one says nothing to those who listen. */
const inCell = (words: string): Inline[] => inlinesOf(words === '' ? '—' : words);
