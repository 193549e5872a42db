import { describe, expect, it } from 'vitest';
import { say } from './language.ts';
import { speaking } from './speaking.ts';

const WORDS = { ru: 'заявление', kk: 'өтінім' };

describe('words by language', () => {
  it('are Russian where nobody said for whom', () => expect(say(WORDS)).toBe('заявление'));
  it('are in the language of the reader, through everything that is awaited', async () => {
    const said = await speaking('kk', async () => {
      await Promise.resolve();
      return say(WORDS);
    });
    expect([said, say(WORDS)]).toEqual(['өтінім', 'заявление']);
  });
  it('fall back to Russian where there are none', () => expect(speaking('en', () => say(WORDS))).toBe('заявление'));
});
