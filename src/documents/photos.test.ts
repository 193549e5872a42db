import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { aHeicHeader, aPdf, aPngBomb, aSheet } from './documents.samples.ts';
import { inspectUpload } from './inspect.ts';
import { stopInspectionPool } from './inspection-pool.ts';
import { joinPhotos } from './join-photos.ts';
import { PHOTO_REFUSALS } from './photo-messages.ts';
import { makePortrait } from './portrait.ts';

afterAll(stopInspectionPool);

const upright = () => aSheet({ width: 600, height: 800 });
const sideways = async () =>
  await sharp(await aSheet({ width: 800, height: 600 }))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('photographs of pages', () => {
  it('become one PDF in their order, each upright on a sheet as long as A4', async () => {
    const wide = await sharp(await aSheet({ width: 800, height: 400 }))
      .png()
      .toBuffer();
    const { pdf, longSides } = await joinPhotos([await upright(), await sideways(), wide]);
    const sizes = (await PDFDocument.load(pdf)).getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
    expect(longSides).toHaveLength(3);
    expect(sizes).toEqual([
      [632, 842],
      [632, 842],
      [842, 421],
    ]);
    expect((await inspectUpload(pdf, { declaredName: 'pages.pdf' })).findings).toEqual([]);
  });

  it('lose what the camera wrote down', async () => {
    const photo = await sharp(await upright())
      .withExif({ IFD0: { Make: 'PhoneOfIvanova' } })
      .toBuffer();
    expect(photo.includes('PhoneOfIvanova')).toBe(true);
    expect((await joinPhotos([photo])).pdf.includes('PhoneOfIvanova')).toBe(false);
  });

  it('are made smaller until they fit, and refused when even that does not help', async () => {
    const noise = await sharp({
      create: { width: 900, height: 1700, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    const { pdf: whole } = await joinPhotos([noise]);
    const { pdf: smaller } = await joinPhotos([noise], { maxBytes: whole.length - 1 });
    expect(smaller.length).toBeLessThan(whole.length);
    await expect(joinPhotos([noise], { maxBytes: 1000 })).rejects.toMatchObject({ code: 'photos_too_heavy' });
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['photo_is_heic', aHeicHeader],
    ['photo_not_readable', aPdf],
    ['photo_not_readable', async () => (await upright()).subarray(0, 2000)],
    ['photo_too_large', () => aPngBomb(60_000, 60_000)],
  ])('are refused as %s with the number of the bad one', async (code, bad) => {
    await expect(joinPhotos([await upright(), await bad()])).rejects.toMatchObject({ code, details: { photo: 2 } });
  });

  it('are refused when there are none or too many', async () => {
    await expect(joinPhotos([])).rejects.toMatchObject({ code: 'no_photos' });
    await expect(joinPhotos(Array.from({ length: 61 }, () => new Uint8Array(1)))).rejects.toMatchObject({ code: 'too_many_photos' });
  });
});

describe('the portrait', () => {
  it.each([
    ['of the least size', () => aSheet({ width: 450, height: 600 }), { width: 450, height: 600 }],
    ['that lies by the sensor but not by the camera', sideways, { width: 600, height: 800 }],
    ['that is larger than needed', () => aSheet({ width: 3000, height: 4000 }), { width: 900, height: 1200 }],
  ])('%s becomes an upright JPEG', async (_, sample, size) => {
    const { jpeg, ...measured } = await makePortrait(await sample());
    expect(measured).toEqual(size);
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', ...size });
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['photo_too_small', () => aSheet({ width: 449, height: 600 })],
    ['photo_too_small', () => aSheet({ width: 450, height: 599 })],
    ['photo_not_portrait', () => aSheet({ width: 800, height: 600 })],
    ['photo_not_portrait', () => aSheet({ width: 700, height: 700 })],
    ['photo_is_heic', aHeicHeader],
    ['photo_not_readable', () => Buffer.from('no picture')],
  ])('is refused as %s', async (code, sample) => {
    await expect(makePortrait(await sample())).rejects.toMatchObject({ code });
  });
});

it('tells the number of the photograph and the size that is needed', () => {
  expect(PHOTO_REFUSALS.photo_not_readable({ photo: 2 })).toContain('Фотография 2 не открывается');
  expect(PHOTO_REFUSALS.photo_too_small({ width: 300, height: 400, minWidth: 450, minHeight: 600 })).toContain('не меньше 450 × 600');
});
