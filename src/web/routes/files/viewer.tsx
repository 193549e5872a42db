import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { PageMark } from '#web/ui/page-picture.tsx';
import type { PageThumb } from '#web/ui/thumbs.tsx';
import { Viewer } from '#web/ui/viewer.tsx';
import { pagePicture, pageThumbs } from './page-address.ts';

interface DocumentViewerProps {
  versionId: string;
  /** Of the file. */
  name: string;
  /** In points, of each page. */
  pageSizes: readonly (readonly [number, number])[];
  page: number;
  /** Address of the same view at another page: the viewer is links and works without JavaScript. */
  hrefOf(page: number): string;
  marks?: readonly PageMark[];
  /** Sign at a thumbnail. */
  markOf?(page: number): PageThumb['mark'];
  /** Left out where the original is not for this role. */
  download?: boolean;
  beside?: ReactNode;
}

/** A stored document, page by page as pictures; keys `[` and `]` turn the pages. */
export function DocumentViewer({ versionId, name, pageSizes, page, hrefOf, marks, markOf, download = true, beside }: DocumentViewerProps) {
  useTurningKeys(page, pageSizes.length, hrefOf);
  return (
    <Viewer
      title={name}
      page={page}
      pages={pageThumbs(versionId, pageSizes.length, hrefOf, markOf)}
      picture={pagePicture(versionId, name, page, pageSizes)}
      marks={marks}
      downloadHref={download ? `/files/documents/${versionId}` : undefined}
      beside={beside}
    />
  );
}

function useTurningKeys(page: number, pages: number, hrefOf: (page: number) => string) {
  const navigate = useNavigate();
  const previous = page > 1 ? hrefOf(page - 1) : null;
  const next = page < pages ? hrefOf(page + 1) : null;
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const to =
        event.key === '[' || event.code === 'BracketLeft' ? previous : event.key === ']' || event.code === 'BracketRight' ? next : null;
      if (to) void navigate(to, { preventScrollReset: true, replace: true });
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [previous, next, navigate]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
