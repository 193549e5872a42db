import sharp, { type Sharp } from 'sharp';
import { MAX_PICTURE_PIXELS } from './inspection.ts';
import { kindOfBytes } from './upload-kind.ts';

export type PictureRefusal = 'photo_not_readable' | 'photo_is_heic' | 'photo_too_large';

/** Opens a JPEG, PNG or WebP photograph turned as the camera wrote down, with its size after the turn; else why not. */
export async function openPhoto(bytes: Uint8Array): Promise<{ photo: Sharp; width: number; height: number } | { refused: PictureRefusal }> {
  const { kind } = await kindOfBytes(bytes);
  if (kind === 'heic') return { refused: 'photo_is_heic' };
  if (kind === 'other' || kind === 'pdf') return { refused: 'photo_not_readable' };
  try {
    const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PICTURE_PIXELS) return { refused: 'photo_too_large' };
    const photo = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' }).timeout({ seconds: 15 }).autoOrient();
    return { photo: photo.flatten({ background: 'white' }), ...autoOrient };
  } catch {
    return { refused: 'photo_not_readable' };
  }
}
