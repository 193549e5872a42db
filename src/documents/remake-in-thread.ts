import { openPhoto } from './photo-bytes.ts';
import { kindOfBytes } from './upload-kind.ts';

export type PictureRemade = { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' | 'image/webp'; width: number; height: number };
export type NotRemade = { refused: 'picture_kind' | 'picture_not_readable' | 'picture_too_large' | 'picture_too_small' };

/** In pixels: smaller says nothing, larger fits no screen. */
const SMALLEST_SIDE = 40;
const LARGEST_SIDE = 2000;

/** Runs in a thread of the inspection pool. */
export async function remakeInThread(bytes: Uint8Array): Promise<PictureRemade | NotRemade> {
  const { kind } = await kindOfBytes(bytes);
  if (kind !== 'png' && kind !== 'jpeg' && kind !== 'webp') return { refused: 'picture_kind' };
  const opened = await openPhoto(bytes);
  if ('refused' in opened) return { refused: opened.refused === 'photo_too_large' ? 'picture_too_large' : 'picture_not_readable' };
  if (Math.min(opened.width, opened.height) < SMALLEST_SIDE) return { refused: 'picture_too_small' };
  const resized = opened.photo.resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const encoded = {
    png: () => resized.png({ compressionLevel: 9, adaptiveFiltering: true }),
    jpeg: () => resized.jpeg({ quality: 88 }),
    webp: () => resized.webp({ quality: 92 }),
  }[kind]();
  try {
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { bytes: data, mediaType: `image/${kind}`, width: info.width, height: info.height };
  } catch {
    return { refused: 'picture_not_readable' };
  }
}
