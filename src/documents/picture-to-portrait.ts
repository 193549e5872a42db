import { openPhoto, type PictureRefusal } from './photo-bytes.ts';

export type PortraitMade = { jpeg: Uint8Array; width: number; height: number };
export type PictureRefused = { refused: PictureRefusal | 'photo_too_small' | 'photo_not_portrait'; width?: number; height?: number };

/** In pixels. */
export const SMALLEST_PORTRAIT = { width: 450, height: 600 } as const;
const LARGEST_PORTRAIT = { width: 900, height: 1200 } as const;

/** Runs in a thread of the inspection pool. */
export async function portraitInThread(bytes: Uint8Array): Promise<PortraitMade | PictureRefused> {
  const opened = await openPhoto(bytes);
  if ('refused' in opened) return opened;
  const { width, height } = opened;
  if (width >= height) return { refused: 'photo_not_portrait', width, height };
  if (width < SMALLEST_PORTRAIT.width || height < SMALLEST_PORTRAIT.height) return { refused: 'photo_too_small', width, height };
  const resized = opened.photo.resize({ ...LARGEST_PORTRAIT, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 88 });
  try {
    const { data, info } = await resized.toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    return { refused: 'photo_not_readable' };
  }
}
