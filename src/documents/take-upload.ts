import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Certification } from './certification.ts';
import type { TakenUpload } from './documents.db.ts';
import { inspectUpload } from './inspect.ts';
import { INSPECTION_LIMITS, type Inspection } from './inspection.ts';
import { joinPhotos } from './join-photos.ts';
import { inOrderOfWeight } from './messages.ts';
import { lookAtSize } from './page-look.ts';
import { kindOfBytes } from './upload-kind.ts';

/** A file as the person's device sent it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAX_NAME = 150;
const PICTURES: readonly string[] = ['jpeg', 'png', 'webp'];

/**
 * One PDF, or photographs of pages joined in the order given: looked at and stored. What can be shown is taken with its findings, also a page that is too dark.
 * Refuses: `no_file_chosen`, `one_pdf_or_photos`, `upload_unusable` with `{ finding }` for what has no pages to show, and what `joinPhotos` refuses.
 */
export async function takeUpload(
  { files: store }: Pick<Deps, 'files'>,
  files: readonly UploadedFile[],
  certification: Certification | null = null,
): Promise<TakenUpload> {
  const [first] = files;
  if (!first) throw new Refusal('no_file_chosen');
  const { bytes, longSides } = await asOnePdf(files);
  const inspection = await inspectUpload(bytes, { declaredName: bytes === first.bytes ? first.name : 'photos.pdf' });
  assertShowable(inspection);
  const { sha256, size } = await store.put(bytes, { maxBytes: INSPECTION_LIMITS.maxBytes });
  return {
    name: nameAsPdf(first.name),
    sha256,
    size,
    pageSizes: inspection.pages.map(({ width, height }) => [width, height] as const),
    findings: [...longSides.flatMap((side, index) => lookAtSize(side, index + 1)), ...inspection.findings],
    certification,
  };
}

async function asOnePdf(files: readonly UploadedFile[]): Promise<{ bytes: Uint8Array; longSides: readonly number[] }> {
  const kinds = await Promise.all(files.map(async ({ bytes }) => (await kindOfBytes(bytes)).kind));
  if (kinds.every((kind) => PICTURES.includes(kind))) {
    const { pdf, longSides } = await joinPhotos(files.map(({ bytes }) => bytes));
    return { bytes: pdf, longSides };
  }
  if (kinds.includes('heic')) throw new Refusal('photo_is_heic', { photo: kinds.indexOf('heic') + 1 });
  const [only, second] = files;
  if (!only || second) throw new Refusal('one_pdf_or_photos');
  return { bytes: only.bytes, longSides: [] };
}

function assertShowable({ pages, findings }: Inspection): void {
  if (pages.length > 0) return;
  const [worst] = inOrderOfWeight(findings);
  throw new Refusal('upload_unusable', { ...worst?.details, finding: worst?.code ?? 'does_not_open' });
}

/** Without folders and control characters; with the ending of what is stored. */
function nameAsPdf(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, '')
    .replace(/\.[^.]{1,5}$/, '')
    .trim()
    .slice(0, MAX_NAME);
  return `${name || 'Документ'}.pdf`;
}
