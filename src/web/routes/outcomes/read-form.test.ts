import { describe, expect, it } from 'vitest';
import { SignatureForm } from '#outcomes/index.ts';
import { readForm } from './read-form.ts';

const signature = (signs: number) => ({ code: '123456', vote: 'passed', opinion: 'о'.repeat(signs) });

describe('a special opinion', () => {
  it('may have 4000 signs', () => expect(readForm(SignatureForm, signature(4000)).opinion).toHaveLength(4000));
  it('is told to be too long from the next sign on, with how long it may be', () =>
    expect(() => readForm(SignatureForm, signature(4001))).toThrow(
      expect.objectContaining({ code: 'text_too_long', details: { most: '4000' } }),
    ));
});
