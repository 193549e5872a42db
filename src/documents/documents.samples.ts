import { crc32, deflateSync } from 'node:zlib';
import { PageSizes, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import sharp from 'sharp';

/** Made-up uploads for tests: nobody's papers. */
export async function aPdf(
  { pages = 1, size = PageSizes.A4, packed = true }: { pages?: number; size?: [number, number]; packed?: boolean } = {},
  change: (pdf: PDFDocument) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) {
    const sheet = pdf.addPage(size);
    for (let line = 0; line < 30; line++)
      sheet.drawText(`Page ${page}, line ${line}: employment record`, { x: 50, y: 780 - line * 24, size: 14 });
  }
  await change(pdf);
  return await pdf.save({ useObjectStreams: packed, addDefaultPage: false });
}

/** An action that runs when the file is opened. */
export function onOpening(pdf: PDFDocument, kind: string, extra: Record<string, string> = {}): void {
  const strings = Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, PDFString.of(value)]));
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(pdf.context.obj({ Type: 'Action', S: kind, ...strings })));
}

/** A sheet of paper with lines of ink, lit so that paper and ink have the given greys. */
export async function aSheet({
  width = 620,
  height = 877,
  paper = 245,
  ink = 40,
}: {
  width?: number;
  height?: number;
  paper?: number;
  ink?: number;
} = {}): Promise<Buffer> {
  const grey = (value: number) => ({ r: value, g: value, b: value });
  const line = { create: { width: Math.round(width * 0.7), height: 4, channels: 3 as const, background: grey(ink) } };
  const lines = Array.from({ length: 20 }, (_, index) => ({
    input: line,
    left: Math.round(width * 0.15),
    top: Math.round(height * 0.1) + index * Math.round(height * 0.04),
  }));
  const sheet = sharp({ create: { width, height, channels: 3, background: grey(paper) } });
  return await sheet.composite(lines).jpeg({ quality: 90 }).toBuffer();
}

export async function pdfOfSheets(...sheets: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const sheet of sheets) pdf.addPage(PageSizes.A4).drawImage(await pdf.embedJpg(sheet), { x: 0, y: 0, width: 595, height: 842 });
  return await pdf.save();
}

/** A small PDF with one picture of `side` × `side` grey pixels, packed to a thousandth. */
export async function aPictureBomb(side: number): Promise<Uint8Array> {
  return await aPdf({ pages: 0 }, (pdf) => {
    const packed = deflateSync(Buffer.alloc(side * side, 100), { level: 1 });
    const size = { Width: side, Height: side, BitsPerComponent: 8, ColorSpace: 'DeviceGray' };
    const picture = pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode', Length: packed.length, ...size });
    const page = pdf.addPage(PageSizes.A4);
    const name = page.node.newXObject('Picture', pdf.context.register(PDFRawStream.of(picture, packed)));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(`q 595 0 0 842 0 0 cm ${name} Do Q`)));
  });
}

/** A few hundred bytes that claim to be a picture of that size. */
export function aPngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The first bytes of a photograph of an iPhone. */
export function aHeicHeader(): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]);
}
