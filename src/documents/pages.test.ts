import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '#platform/files.ts';
import { aPdf, aSheet } from './documents.samples.ts';
import { stopInspectionPool } from './inspection-pool.ts';
import { diskPageCache } from './page-cache.ts';
import { paintedPage } from './pages.ts';

const KEY = new Uint8Array(32).fill(3);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zachet-pages-'));
});
afterAll(async () => {
  await stopInspectionPool();
  await rm(folder, { recursive: true });
});

const store = () => ({
  files: diskFiles({ folder: join(folder, 'files'), key: KEY }),
  pages: diskPageCache({ folder: join(folder, 'cache'), key: KEY }),
});
const put = async (bytes: Uint8Array) => (await store().files.put(bytes, { maxBytes: 1e7 })).sha256;

describe('the picture of a page', () => {
  it.each(['webp', 'png', 'jpeg'] as const)('of a PDF comes as %s in the width of the viewer', async (format) => {
    const sha256 = await put(await aPdf({ pages: 2 }));
    const picture = await sharp(await paintedPage(store(), { sha256, page: 2, size: 'view', format })).metadata();
    expect(picture).toMatchObject({ format, width: 1200, height: 1697 });
  });

  it('of a small photograph is not blown up', async () => {
    const sha256 = await put(await aSheet({ width: 620, height: 877 }));
    expect(await sharp(await paintedPage(store(), { sha256, page: 1, size: 'view' })).metadata()).toMatchObject({ width: 620 });
    expect(await sharp(await paintedPage(store(), { sha256, page: 1, size: 'thumbnail' })).metadata()).toMatchObject({ width: 160 });
  });

  it('stands upright when the phone was held sideways', async () => {
    const lying = await sharp(await aSheet({ width: 900, height: 600 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const sha256 = await put(lying);
    const picture = await paintedPage(store(), { sha256, page: 1, size: 'view' });
    expect(await sharp(picture).metadata()).toMatchObject({ width: 600, height: 900 });
  });

  it('shows the paper, not its colours swapped', async () => {
    const red = await sharp({ create: { width: 300, height: 400, channels: 3, background: { r: 200, g: 10, b: 30 } } })
      .jpeg()
      .toBuffer();
    const pdf = await aPdf({ pages: 0 }, async (document) => {
      document.addPage([300, 400]).drawImage(await document.embedJpg(red), { x: 0, y: 0, width: 300, height: 400 });
    });
    const { dominant } = await sharp(
      await paintedPage(store(), { sha256: await put(pdf), page: 1, size: 'thumbnail', format: 'png' }),
    ).stats();
    expect(dominant.r).toBeGreaterThan(150);
    expect(dominant.b).toBeLessThan(80);
  });

  it('is painted once, kept sealed, and forgotten with its file', async () => {
    const { files, pages } = store();
    const sha256 = await put(await aPdf());
    const first = await paintedPage({ files, pages }, { sha256, page: 1, size: 'thumbnail' });
    expect(await pages.find(sha256, '1-160.webp')).toEqual(first);
    const kept = join(folder, 'cache', sha256.slice(0, 2), sha256);
    const [name = ''] = await readdir(kept);
    expect((await readFile(join(kept, name))).includes('WEBP')).toBe(false);
    expect(await diskPageCache({ folder: join(folder, 'cache'), key: new Uint8Array(32) }).find(sha256, '1-160.webp')).toBeUndefined();
    await pages.forget(sha256);
    expect(await pages.find(sha256, '1-160.webp')).toBeUndefined();
  });

  it.each([0, 3, 1.5, Number.NaN])('number %d of two pages is not found', async (page) => {
    const sha256 = await put(await aPdf({ pages: 2 }));
    await expect(paintedPage(store(), { sha256, page, size: 'view' })).rejects.toMatchObject({ code: 'page_not_found' });
  });

  it('of what is not a document is refused', async () => {
    const sha256 = await put(Buffer.from('a text'));
    await expect(paintedPage(store(), { sha256, page: 1, size: 'view' })).rejects.toMatchObject({ code: 'page_not_readable' });
    await expect(paintedPage(store(), { sha256: 'f'.repeat(64), page: 1, size: 'view' })).rejects.toMatchObject({ code: 'file_not_found' });
  });
});
