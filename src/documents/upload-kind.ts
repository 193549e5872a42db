import { fileTypeFromBuffer } from 'file-type';
import type { UploadKind } from './inspection.ts';

const KINDS: Readonly<Record<string, UploadKind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
};

const ENDINGS: Readonly<Record<string, UploadKind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  webp: 'webp',
  heic: 'heic',
  heif: 'heic',
};

/** What the bytes are by their signature; `type` is its MIME name, `unknown` where there is none. Whether the rest keeps the promise is for the parser to find out. */
export async function kindOfBytes(bytes: Uint8Array): Promise<{ kind: UploadKind; type: string }> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
  return { kind: startsWithPdf(bytes) ? 'pdf' : (KINDS[type] ?? 'other'), type };
}

/** What the name promises, `undefined` for an ending that we do not know or none. */
export function kindOfName(name: string): UploadKind | undefined {
  return ENDINGS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

/** Readers look for the header within 1024 bytes; only one at the very start is taken here. */
export const hasLatePdfHeader = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1100)).indexOf('%PDF-') > 0;

const startsWithPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
