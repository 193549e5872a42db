import { expect, it } from 'vitest';
import { searchWordsOf } from './search-words.ts';

const of = (words: string) => searchWordsOf(new Request(`http://localhost/centre/queue?q=${encodeURIComponent(words)}`));

it('reads what is searched without its edges, and no more than the field takes', () => {
  expect(of('  Рябинина ')).toBe('Рябинина');
  expect(of('ы'.repeat(3_000))).toHaveLength(100);
  expect(searchWordsOf(new Request('http://localhost/centre/queue'))).toBe('');
});
