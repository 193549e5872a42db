import { PDFDocument } from 'pdf-lib';
import { openPhoto, type PictureRefusal } from './photo-bytes.ts';

/** `photo` is counted from 1. */
export type JoinedPhotos =
  | { pdf: Uint8Array; longSides: readonly number[] }
  | { refused: PictureRefusal; photo: number }
  | { refused: 'photos_too_heavy'; photo?: undefined };

/** Tried in turn until the file is small enough. 2600 pixels on the long side of A4 are 222 dpi; 1600 are 137, the least that is still read well. */
const STEPS = [
  { side: 2600, quality: 82 },
  { side: 2000, quality: 74 },
  { side: 1600, quality: 66 },
] as const;
/** In points. */
const LONG_SIDE_OF_A4 = 842;

/** Runs in a thread of the inspection pool. */
export async function joinInThread({ photos, maxBytes }: { photos: readonly Uint8Array[]; maxBytes: number }): Promise<JoinedPhotos> {
  for (const step of STEPS) {
    const joined = await joinAt(photos, step);
    if ('refused' in joined || joined.pdf.length <= maxBytes) return joined;
  }
  return { refused: 'photos_too_heavy' };
}

async function joinAt(photos: readonly Uint8Array[], { side, quality }: (typeof STEPS)[number]): Promise<JoinedPhotos> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const longSides: number[] = [];
  for (const [index, bytes] of photos.entries()) {
    const opened = await openPhoto(bytes);
    if ('refused' in opened) return { refused: opened.refused, photo: index + 1 };
    const resized = opened.photo.resize(side, side, { fit: 'inside', withoutEnlargement: true });
    const jpeg = await resized
      .jpeg({ quality, mozjpeg: false })
      .toBuffer()
      .catch(() => undefined);
    if (!jpeg) return { refused: 'photo_not_readable', photo: index + 1 };
    const image = await pdf.embedJpg(jpeg);
    longSides.push(Math.max(image.width, image.height));
    const scale = LONG_SIDE_OF_A4 / Math.max(image.width, image.height);
    const size = { width: image.width * scale, height: image.height * scale };
    pdf.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
  }
  return { pdf: await pdf.save(), longSides };
}
