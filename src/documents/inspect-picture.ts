import sharp from 'sharp';
import { finding, type Inspection, MAX_PICTURE_PIXELS } from './inspection.ts';
import { blockIfAllBlank, lookAtPage, lookAtSize } from './page-look.ts';

const LOOK_SIDE = 1000;

/** Runs in a thread of the inspection pool. The whole picture is decoded: a header alone is not a picture. */
export async function inspectPicture(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Promise<Inspection> {
  const refused = (code: 'does_not_open' | 'picture_too_large', details = {}): Inspection => ({
    kind,
    pages: [],
    findings: [finding('blocks', code, details)],
  });
  try {
    const { autoOrient, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PICTURE_PIXELS) return refused('picture_too_large', { width, height });
    const grey = await greyPicture(bytes);
    const small = lookAtSize(Math.max(width, height), 1);
    return { kind, pages: [autoOrient], findings: small.length > 0 ? small : blockIfAllBlank(lookAtPage(grey, 1), 1) };
  } catch {
    return refused('does_not_open');
  }
}

async function greyPicture(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: 15 })
    .resize(LOOK_SIDE, LOOK_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 1) throw new RangeError(`a grey picture has ${info.channels} channels`);
  return { width: info.width, height: info.height, data };
}
