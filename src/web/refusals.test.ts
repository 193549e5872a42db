import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { orErrorPage, REFUSALS, refusable, uuidParam } from './refusals.ts';

const CODE = /\bnew Refusal(?:<[^>]*>)?\(\s*'(\w+)'|\brefuseOn\(\s*'[^']*',\s*'(\w+)'/g;

/** Of all that pages may meet; the operator's commands answer in their own words. */
async function codesInSources(): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for await (const path of glob('src/**/*.{ts,tsx}', { exclude: ['**/*.test.*', 'src/web/paraglide/**', 'src/cli/**'] }))
    for (const match of readFileSync(path, 'utf8').matchAll(CODE)) codes.set(match[1] ?? match[2] ?? '', path);
  return codes;
}

describe('a refusal', () => {
  it('has words for every code in the sources', async () => {
    const codes = await codesInSources();
    expect(codes.size).toBeGreaterThan(10);
    const wordless = [...codes].filter(([code]) => !REFUSALS[code]).map(([code, path]) => `${code} (${path})`);
    expect(wordless).toEqual([]);
  });

  it('comes back beside the form', async () => {
    const answer = await refusable(() => Promise.reject(new Refusal('not_found')));
    expect(answer).toMatchObject({
      data: { refusal: { code: 'not_found', message: expect.stringContaining('нет') } },
      init: { status: 404 },
    });
  });

  it('becomes an error page in a loader', async () => {
    await expect(orErrorPage(async () => uuidParam('7'))).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('is told from a bug, which passes', async () => {
    await expect(refusable(() => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
  });

  it('without words is a bug too', async () => {
    await expect(refusable(() => Promise.reject(new Refusal('nobody_wrote_words')))).rejects.toThrow(Refusal);
  });
});
