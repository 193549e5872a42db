import { m } from '#web/paraglide/messages.js';
import type { PageThumb } from '#web/ui/thumbs.tsx';

/** Pixels of the picture for reading. */
const WIDTH = 1200;
const A4: readonly [number, number] = [595, 842];

export const pageAddress = (versionId: string, page: number, size: 'thumbnail' | 'view') =>
  `/files/documents/${versionId}/pages/${page}?size=${size}`;

/** What `PagePicture` takes; the size is known before the picture loads. */
export function pagePicture(versionId: string, name: string, page: number, pageSizes: readonly (readonly [number, number])[]) {
  const [width, height] = pageSizes[page - 1] ?? A4;
  return {
    src: pageAddress(versionId, page, 'view'),
    alt: m.documents_page_alt({ page, name }),
    width: WIDTH,
    height: Math.round((WIDTH * height) / width),
  };
}

export const pageThumbs = (
  versionId: string,
  pages: number,
  hrefOf: (page: number) => string,
  markOf?: (page: number) => PageThumb['mark'],
): PageThumb[] =>
  Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    return { page, href: hrefOf(page), src: pageAddress(versionId, page, 'thumbnail'), mark: markOf?.(page) };
  });
