import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypst, type Typst } from './typst.ts';

const at = Temporal.Instant.from('2026-11-24T10:00:00Z');
const HEAD =
  '#set document(title: "t", date: auto)\n#set text(font: ("PT Serif", "Noto Serif"), fallback: false, lang: "ru")\n#let d = json(bytes(sys.inputs.data))\n';

describe('typesetting by a template', () => {
  let workspace = '';
  let typst: Typst;
  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'zachet-typst-'));
    typst = openTypst();
  });
  afterAll(() => {
    typst.close();
    rmSync(workspace, { recursive: true, force: true });
  });

  const render = async (source: string, data: unknown = {}, by = typst, time = at) => {
    writeFileSync(join(workspace, 'main.typ'), source);
    return await by.render({ workspace, main: 'main.typ', data, at: time });
  };
  const GOOD = `${HEAD}= #d.name`;

  it('gives the same archival file for the same input, another for another time', async () => {
    const first = await render(GOOD, { name: 'Қызылорда ₸' });
    expect(first.includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
    expect(first.includes('<pdfaid:conformance>A</pdfaid:conformance>')).toBe(true);
    expect((await render(GOOD, { name: 'Қызылорда ₸' })).equals(first)).toBe(true);
    expect((await render(GOOD, { name: 'Қызылорда ₸' }, typst, at.add({ hours: 1 }))).equals(first)).toBe(false);
  });

  it('says the file and the line of a fault', async () => {
    await expect(render(`${HEAD}\n#d.absent`)).rejects.toMatchObject({
      code: 'template_fails',
      diagnostics: [{ path: 'main.typ', line: 5 }],
    });
    expect((await render(GOOD, { name: 'x' })).length).toBeGreaterThan(1_000);
  });

  it('refuses a sign that no font has', async () => {
    await expect(render(GOOD, { name: '中' })).rejects.toMatchObject({
      code: 'template_fails',
      diagnostics: [{ message: expect.stringContaining('could not be displayed') }],
    });
  });

  it('lets a template read nothing outside its folder and load nothing from the network', async () => {
    await expect(render('#read("/../../../../etc/hostname")')).rejects.toMatchObject({ code: 'template_fails' });
    await expect(render('#import "@preview/cetz:0.2.2"')).rejects.toMatchObject({ code: 'template_fails' });
  });

  it('stops a template that never ends, and goes on with the next', async () => {
    const impatient = openTypst({ timeoutMs: 400 });
    const endless = '#let f(n, k) = { if n > 0 { for i in range(200) { f(n - 1, k * 200 + i) } } }\n#f(6, 0)';
    await expect(render(endless, {}, impatient)).rejects.toMatchObject({ code: 'out_of_time' });
    expect((await render(GOOD, { name: 'x' }, impatient)).length).toBeGreaterThan(1_000);
    impatient.close();
  });

  it.runIf(process.platform === 'linux')('stops a template that eats memory', async () => {
    const tight = openTypst({ memoryBytes: 400 * 2 ** 20 });
    await expect(
      render('#let f(x) = { let a = (x,); for i in range(27) { a = a + a }; a }\n#let z = f("abc")', {}, tight),
    ).rejects.toMatchObject({ code: 'out_of_memory' });
    tight.close();
  });
});
