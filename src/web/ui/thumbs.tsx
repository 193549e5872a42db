import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';

export interface PageThumb {
  page: number;
  href: string;
  src?: string;
  /** `blocks` a round red mark, `warns` a square amber one, `seen` looked through, `pinned` has a remark. */
  mark?: 'blocks' | 'warns' | 'seen' | 'pinned';
}

export function Thumbs({ pages, current }: { pages: readonly PageThumb[]; current: number }) {
  const words = { blocks: m.ui_page_blocks(), warns: m.ui_page_warns(), seen: m.ui_page_seen(), pinned: m.ui_page_pinned() };
  return (
    <nav className="thumbs" aria-label={m.ui_pages()}>
      {pages.map(({ page, href, src, mark }) => (
        <Link
          key={page}
          to={href}
          preventScrollReset
          className={classes(mark)}
          aria-current={page === current ? 'page' : undefined}
          aria-label={[m.ui_page({ page }), mark && words[mark]].filter(Boolean).join(', ')}
        >
          {src && <img src={src} alt="" loading="lazy" />}
          <b>{page}</b>
        </Link>
      ))}
    </nav>
  );
}
