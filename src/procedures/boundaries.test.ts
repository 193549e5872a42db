import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listProcedures } from './index.ts';

const SOURCES = new URL('../', import.meta.url);

async function sources(under: string): Promise<readonly { name: string; text: string }[]> {
  const names = await readdir(new URL(under, SOURCES), { recursive: true });
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/\.(test|factory|generated)\.tsx?$/.test(name));
  return await Promise.all(code.map(async (name) => ({ name, text: await readFile(new URL(`${under}${name}`, SOURCES), 'utf8') })));
}

const ASKS_WHICH =
  /\bprocedure(?:\.id|Id|_id)?\s*[!=]==?\s*['"`A-Z]|\.procedureId\s*[!=]==?\s*['"`]|case '(?:ais-ok|nok-sts|kz-recognition)'|\bjurisdiction\s*[!=]==?\s*['"`]/;

describe('the rules', () => {
  it('are asked as data: nobody outside branches on which procedure it is', async () => {
    const outside = (await sources('./')).filter(({ name }) => !name.startsWith('procedures/'));
    expect(outside.length).toBeGreaterThan(20);
    expect(outside.filter(({ text }) => ASKS_WHICH.test(text)).map(({ name }) => name)).toEqual([]);
    expect(ASKS_WHICH.test("if (procedure.id === 'kz-recognition')")).toBe(true);
  });

  it('are named by nobody outside but the seed of the demo', async () => {
    const ids = listProcedures().flatMap(({ id }) => [id, id.toUpperCase().replaceAll('-', '_')]);
    const named = new RegExp(`\\b(?:${ids.join('|')})\\b`);
    const outside = (await sources('./')).filter(({ name }) => !/^(?:procedures|demo)\//.test(name));
    expect(outside.filter(({ text }) => named.test(text)).map(({ name }) => name)).toEqual([]);
    expect(named.test("import { KZ_RECOGNITION } from '#procedures/index.ts'")).toBe(true);
  });

  it('open in a browser too: they import nothing but each other', async () => {
    const files = await sources('./procedures/');
    const foreign = files.flatMap(({ name, text }) => [...text.matchAll(/from '([^.][^']*)'/g)].map((found) => `${name}: ${found[1]}`));
    expect(files.length).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });
});
