import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { aHeicHeader, aPdf, aPngBomb, aSheet } from './documents.samples.ts';
import { stopInspectionPool } from './inspection-pool.ts';
import { MAX_PICTURE_BYTES, remakePicture } from './remake-picture.ts';

afterAll(stopInspectionPool);

describe('a picture that is made anew', () => {
  it('keeps its kind, stands upright and loses what the camera wrote down', async () => {
    const photo = await sharp(await aSheet({ width: 800, height: 600 }))
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Make: 'PhoneOfIvanova' } })
      .jpeg()
      .toBuffer();
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).toBuffer();
    const { bytes, mediaType, width, height } = await remakePicture(turned);
    expect({ mediaType, width, height }).toEqual({ mediaType: 'image/jpeg', width: 600, height: 800 });
    expect(Buffer.from(bytes).includes('PhoneOfIvanova')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it.each(['png', 'webp'] as const)('%s: is no larger than a screen needs and stands on white', async (kind) => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const large = await sharp({ create: { width: 3000, height: 1500, channels: 4, background: clear } })
      [kind]()
      .toBuffer();
    const { bytes, mediaType, width, height } = await remakePicture(large);
    expect({ mediaType, width, height }).toEqual({ mediaType: `image/${kind}`, width: 2000, height: 1000 });
    const { dominant } = await sharp(bytes).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  it('loses what is hidden behind its end', async () => {
    const png = await sharp({ create: { width: 60, height: 60, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const { bytes } = await remakePicture(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
    expect(Buffer.from(bytes).includes('script')).toBe(false);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['picture_kind', aPdf],
    ['picture_kind', aHeicHeader],
    ['picture_kind', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['picture_not_readable', async () => (await aSheet({ width: 800, height: 600 })).subarray(0, 2000)],
    ['picture_too_large', () => aPngBomb(60_000, 60_000)],
    [
      'picture_too_small',
      () =>
        sharp({ create: { width: 20, height: 60, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
    ['picture_too_heavy', () => new Uint8Array(MAX_PICTURE_BYTES + 1)],
  ])('is refused: %s', async (code, make) => {
    await expect(remakePicture(await make())).rejects.toMatchObject({ code });
  });
});
