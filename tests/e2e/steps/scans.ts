import sharp from 'sharp';
import { DEMO_PEOPLE, type DemoPerson, type DemoScanKind, makeDemoPortrait, makeDemoScan } from '../../../src/demo/content/index.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function person(key = 'applicant') {
  const found = DEMO_PEOPLE.find((one) => one.key === key);
  if (!found) throw new Error(`nobody of the demo is ${key}`);
  return found;
}

/** @param over  what stands in the scan otherwise than of the demo's applicant. */
export const aScan = (kind: DemoScanKind, over: Partial<DemoPerson> = {}): Promise<Upload> => scanOf(kind, 'applicant', over);

/** @param key  of the demo's person in whose name it is. */
export async function scanOf(kind: DemoScanKind, key: string, over: Partial<DemoPerson> = {}): Promise<Upload> {
  const { name, contentType, bytes } = await makeDemoScan(kind, { ...person(key), ...over });
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
