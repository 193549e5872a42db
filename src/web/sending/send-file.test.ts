import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Line, NotTaken, nextSize, sendFile } from './send-file.ts';

const PIECE = { least: 4, most: 16 };
const FAULTS = ['fine', 'lost on the way', 'answer lost', 'sent twice', 'server gone', 'forgotten'] as const;
type Fault = (typeof FAULTS)[number];

/** A server that keeps pieces as ours does, behind a line on which each post meets the next fault. */
function aLine(faults: readonly Fault[]) {
  const waiting = [...faults];
  const rests: number[] = [];
  let kept: number[] = [];
  const serve = async (address: string, form: FormData): Promise<Answer> => {
    if (address === '/cabinet/sent-files') return { status: 200, body: { id: 'a', received: kept.length, piece: PIECE } };
    const piece = form.get('piece') as File;
    if (Number(form.get('from')) !== kept.length) return { status: 409, body: { received: kept.length } };
    kept = [...kept, ...(await piece.bytes())];
    return { status: 200, body: { received: kept.length } };
  };
  const line: Line = {
    async post(address, form) {
      const fault = waiting.shift() ?? 'fine';
      if (fault === 'lost on the way') return { status: 0, body: null };
      if (fault === 'server gone') return { status: 503, body: null };
      if (fault === 'forgotten' && address !== '/cabinet/sent-files') {
        kept = [];
        return { status: 404, body: { refusal: { message: 'gone' } } };
      }
      if (fault === 'sent twice') await serve(address, form);
      const answer = await serve(address, form);
      return fault === 'answer lost' ? { status: 0, body: null } : answer;
    },
    rest: async (failures) => void rests.push(failures),
    now: () => 0,
  };
  return { line, rests, kept: () => kept };
}

const silent = () => {};

describe('a file on a line that breaks', () => {
  it('arrives whole and in order, whatever is lost, doubled or forgotten on the way', async () => {
    const file = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(file, fc.array(fc.constantFrom(...FAULTS), { maxLength: 40 }), async (bytes, faults) => {
        const { line, kept } = aLine(faults);
        expect(await sendFile(new File([bytes], 'a.pdf'), 'hash', line, silent)).toBe('a');
        expect(kept()).toEqual([...bytes]);
      }),
    );
  });

  it('rests longer with each failure in a row and says that the line is broken', async () => {
    const { line, rests } = aLine(['fine', 'lost on the way', 'lost on the way', 'server gone', 'fine', 'fine', 'lost on the way']);
    const told: boolean[] = [];
    await sendFile(new File([new Uint8Array(40)], 'a.pdf'), 'hash', line, (_, broken) => told.push(broken));
    expect(rests).toEqual([1, 2, 3, 1]);
    expect(told.filter((broken) => broken)).toHaveLength(4);
    expect(told.at(-1)).toBe(false);
  });

  it('that the server does not take stops with its words', async () => {
    const line: Line = {
      post: async () => ({ status: 422, body: { refusal: { message: 'слишком большой' } } }),
      rest: async () => {},
      now: () => 0,
    };
    await expect(sendFile(new File(['a'], 'a.pdf'), 'hash', line, silent)).rejects.toEqual(new NotTaken('слишком большой'));
  });
});

describe('the next piece', () => {
  it('is larger on a quick line, smaller on a slow one, within its bounds', () => {
    expect(nextSize(8, 100, PIECE)).toBe(16);
    expect(nextSize(16, 100, PIECE)).toBe(16);
    expect(nextSize(8, 3000, PIECE)).toBe(8);
    expect(nextSize(8, 7000, PIECE)).toBe(4);
    expect(nextSize(5, 7000, PIECE)).toBe(4);
  });
});
