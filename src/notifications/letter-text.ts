import type { LetterWords, Part } from './letters/letter-words.ts';

/** The plain twin: the same parts in the same order, links spelled out. */
export function letterText(words: LetterWords, foot: readonly string[]): string {
  const parts = words.parts.map(partText).filter((text) => text !== '');
  return `${[words.heading, ...parts, '—', ...foot].join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

function partText(part: Part): string {
  switch (part.part) {
    case 'paragraph':
      return part.text;
    case 'facts':
      return part.cells.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return [`${part.title}:`, ...part.items.map((item) => `- ${item}`)].join('\n');
    case 'quote':
      return `${part.title}:\n${part.text
        .split(/\r?\n/)
        .map((line) => `> ${line}`)
        .join('\n')}`;
    case 'button':
    case 'link':
      return `${part.label}: ${part.href}`;
  }
}
