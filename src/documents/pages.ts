import type { FileStore } from '#platform/files.ts';
import { Refusal } from '#platform/refusal.ts';
import { inThread } from './inspection-pool.ts';
import type { PageCache } from './page-cache.ts';
import type { PageFormat } from './paint-page.ts';

/** In pixels: for the list beside the viewer, and for reading. */
export const PAGE_WIDTHS = { thumbnail: 160, view: 1200 } as const;

const PAINT_MILLISECONDS = 15_000;

export interface WantedPage {
  readonly sha256: string;
  /** Counted from 1. */
  readonly page: number;
  readonly size: keyof typeof PAGE_WIDTHS;
  readonly format?: PageFormat;
}

/**
 * The picture of a page of a stored PDF or photograph, for the viewer: staff never open the original by looking at it. Painted once, then from the cache.
 * Whether the asker may see the file was settled before. Refuses: `file_not_found`, `page_not_found`, `page_not_readable`.
 */
export async function paintedPage(
  { files, pages }: { files: FileStore; pages: PageCache },
  { sha256, page, size, format = 'webp' }: WantedPage,
): Promise<Buffer> {
  if (!Number.isSafeInteger(page) || page < 1) throw new Refusal('page_not_found', { page });
  if (!(await files.exists(sha256))) throw new Refusal('file_not_found');
  const width = PAGE_WIDTHS[size];
  const name = `${page}-${width}.${format}`;
  const kept = await pages.find(sha256, name);
  if (kept) return kept;
  const outcome = await inThread('page', { bytes: await files.read(sha256), page, width, format }, PAINT_MILLISECONDS);
  if (!outcome.done) throw new Refusal('page_not_readable', { page, reason: outcome.reason });
  if ('refused' in outcome.value) throw new Refusal(outcome.value.refused, { page });
  const picture = Buffer.from(outcome.value.picture);
  await pages.keep(sha256, name, picture);
  return picture;
}
