import sharp from 'sharp';
import { DEMO_PEOPLE, type DemoPerson, type DemoScanKind, makeDemoPortrait, makeDemoScan } from '../../../src/demo/content/index.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function person() {
  const found = DEMO_PEOPLE.find((one) => one.key === 'applicant');
  if (!found) throw new Error('the demo has no applicant');
  return found;
}

/** @param over  what stands in the scan otherwise than of the demo's applicant. */
export async function aScan(kind: DemoScanKind, over: Partial<DemoPerson> = {}): Promise<Upload> {
  const { name, contentType, bytes } = await makeDemoScan(kind, { ...person(), ...over });
  return { name, mimeType: contentType, buffer: Buffer.from(bytes) };
}

export async function aPortrait(): Promise<Upload> {
  const { name, contentType, bytes } = await makeDemoPortrait(person());
  return { name, mimeType: contentType, buffer: Buffer.from(bytes) };
}

/** A photograph of a page taken in a dark room. */
export async function aDarkPhoto(): Promise<Upload> {
  const lines = Array.from(
    { length: 30 },
    (_, line) => `<rect x="80" y="${90 + line * 34}" width="${600 + ((line * 53) % 120)}" height="9" fill="#0a0a0a"/>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="880" height="1240"><rect width="880" height="1240" fill="#2a2a2a"/>${lines}</svg>`;
  return { name: 'паспорт в темноте.jpg', mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(svg)).jpeg().toBuffer() };
}
