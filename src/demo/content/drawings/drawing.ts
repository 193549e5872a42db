import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';

/** A picture of an item that the demo draws itself: nobody else's rights. */
export interface Drawing {
  readonly id: string;
  readonly alt: { readonly ru: string; readonly kk?: string };
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly labels: readonly Label[];
}

/** Words in the middle of a point; apart from the lines, because a machine may have no fonts for them. */
export type Label = readonly [x: number, y: number, words: string, size?: number];

type Given = Omit<Drawing, 'id' | 'labels'> & { readonly labels?: readonly Label[] };

/** @param name  gives the id: the same in every demo. */
export const drawing = (name: string, given: Given): Drawing => ({ labels: [], ...given, id: idOf(name) });

function idOf(name: string): string {
  const hex = createHash('sha256').update(`drawing ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf');
export const INK = '#1c2b33';

/** As PNG, black on white. */
export async function drawPicture({ width, height, svg, labels }: Drawing): Promise<Uint8Array> {
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none" stroke="${INK}" stroke-width="2.5">
    <rect width="100%" height="100%" fill="#ffffff" stroke="none"/>${svg}</svg>`;
  const words = await Promise.all(labels.map(wordsOf));
  return await sharp(Buffer.from(lines)).composite(words).png().toBuffer();
}

async function wordsOf([x, y, words, size = 24]: Label): Promise<OverlayOptions> {
  const text = `<span foreground="${INK}">${words}</span>`;
  const { data, info } = await sharp({ text: { text, fontfile: FONT, font: `PT Sans ${size}`, rgba: true, dpi: 72 } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, left: Math.round(x - info.width / 2), top: Math.round(y - info.height / 2) };
}
