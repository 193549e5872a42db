import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_SIGNS, hashAdmissionCode, makeAdmissionCode, readAdmissionCode, spellAdmissionCode } from './admission-code.ts';

describe('an admission code', () => {
  it('is read back from how it is spelled, in any case, with any spaces', () => {
    for (let n = 0; n < 50; n += 1) {
      const code = makeAdmissionCode(randomBytes);
      expect(code).toMatch(new RegExp(`^[${CODE_SIGNS}]{8}$`));
      expect(readAdmissionCode(` ${spellAdmissionCode(code).toLowerCase()} `)).toBe(code);
    }
  });

  it('is read when typed in Cyrillic', () => expect(readAdmissionCode('асен-кмрт')).toBe('ACEHKMPT'));
  it('forgives the signs that are in no code', () => expect(readAdmissionCode('вбзZ-2346')).toBe('86322346'));
  it.each(['', 'ACEHKMP', 'ACEHKMPTX', 'ACEHKMP0', 'ACEHKMPЖ'])('is not read from «%s»', (typed) =>
    expect(readAdmissionCode(typed)).toBeUndefined(),
  );
  it('asks for more bytes rather than favour a sign', () => {
    const asked: number[] = [];
    const code = makeAdmissionCode((count) => {
      asked.push(count);
      return asked.length === 1 ? new Uint8Array(count).fill(255) : new Uint8Array(count).fill(0);
    });
    expect([code, asked]).toEqual(['22222222', [8, 8]]);
  });

  it('is kept as a keyed hash', () => {
    const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    expect(hashAdmissionCode('22222222', one)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashAdmissionCode('22222222', one)).not.toBe(hashAdmissionCode('22222222', other));
    expect(() => hashAdmissionCode('22222222', new Uint8Array(8))).toThrow(TypeError);
  });

  it('survives whatever else is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => readAdmissionCode(typed) === undefined || readAdmissionCode(typed)?.length === 8));
  });
});
