import sharp, { type Sharp } from 'sharp';
import { MAX_PICTURE_PIXELS } from './inspection.ts';
import { withPdf } from './pdfium.ts';
import { kindOfBytes } from './upload-kind.ts';

export type PageFormat = 'webp' | 'png' | 'jpeg';
/** `page` from 1; `width` in pixels. */
export type PageTask = { bytes: Uint8Array; page: number; width: number; format: PageFormat };
export type PagePainted = { picture: Uint8Array } | { refused: 'page_not_found' | 'page_not_readable' };

/** Runs in a thread of the inspection pool. A picture has one page; it is never made wider than it is. */
export async function paintPage({ bytes, page, width, format }: PageTask): Promise<PagePainted> {
  const { kind } = await kindOfBytes(bytes);
  if (kind === 'pdf') return await paintPdfPage(bytes, page, width, format);
  if (kind === 'other' || kind === 'heic') return { refused: 'page_not_readable' };
  if (page !== 1) return { refused: 'page_not_found' };
  try {
    const oriented = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' }).timeout({ seconds: 12 }).autoOrient();
    return { picture: await encode(oriented.resize({ width, withoutEnlargement: true }), format) };
  } catch {
    return { refused: 'page_not_readable' };
  }
}

async function paintPdfPage(bytes: Uint8Array, page: number, width: number, format: PageFormat): Promise<PagePainted> {
  const painted = await withPdf(bytes, async (pdf): Promise<PagePainted> => {
    if (page < 1 || page > pdf.pageCount) return { refused: 'page_not_found' };
    const size = pdf.pageSize(page - 1);
    if (!size || size.width < 1) return { refused: 'page_not_readable' };
    const rendered = await pdf.render(page - 1, width / size.width, 'BGRA');
    const raw = { width: rendered.width, height: rendered.height, channels: 4 as const };
    return { picture: await encode(sharp(rendered.data, { raw }), format) };
  });
  return typeof painted === 'string' ? { refused: 'page_not_readable' } : painted;
}

const QUALITY = { webp: { quality: 82 }, png: { compressionLevel: 8 }, jpeg: { quality: 85 } } as const;

const encode = (picture: Sharp, format: PageFormat): Promise<Buffer> =>
  picture.flatten({ background: 'white' }).toFormat(format, QUALITY[format]).toBuffer();
