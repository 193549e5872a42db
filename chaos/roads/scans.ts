import { createHash } from 'node:crypto';
import { type DemoPerson, type DemoScanKind, makeDemoPortrait, makeDemoScan } from '../../src/demo/content/index.ts';

/** A file as a browser sends it, and by what it is found again. */
export interface Scan {
  readonly file: File;
  readonly sha256: string;
}

const drawn = new Map<DemoScanKind, Promise<Uint8Array>>();

/** The pages are drawn once; a line behind the end of the PDF makes each file one of its own. */
export async function scanOf(kind: DemoScanKind, person: DemoPerson): Promise<Scan> {
  const pages = drawn.get(kind) ?? makeDemoScan(kind, person).then(({ bytes }) => bytes);
  drawn.set(kind, pages);
  const bytes = Buffer.concat([await pages, Buffer.from(`\n%${person.key} ${kind}\n`)]);
  return { file: new File([bytes], `${kind}.pdf`, { type: 'application/pdf' }), sha256: createHash('sha256').update(bytes).digest('hex') };
}

export async function portraitOf(person: DemoPerson): Promise<File> {
  const { bytes } = await makeDemoPortrait(person);
  return new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' });
}
