import type { TablerIcon } from '@tabler/icons-react';
import IconContrast from '@tabler/icons-react/icons/IconContrast';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconRotateClockwise from '@tabler/icons-react/icons/IconRotateClockwise';
import IconZoomIn from '@tabler/icons-react/icons/IconZoomIn';
import IconZoomOut from '@tabler/icons-react/icons/IconZoomOut';
import { type ReactNode, useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { type PageMark, PagePicture } from './page-picture.tsx';
import { type PageThumb, Thumbs } from './thumbs.tsx';

const ZOOMS = [100, 150, 200] as const;
const TURNS = [0, 90, 180, 270] as const;

interface ViewerProps {
  /** The name of the file. */
  title: ReactNode;
  page: number;
  pages: readonly PageThumb[];
  picture: { src: string; alt: string; width: number; height: number };
  marks?: readonly PageMark[];
  downloadHref?: string;
  /** «Просмотрен», at the end of the bar. */
  beside?: ReactNode;
}

/** A document beside its data: pages at the left, the page with its marks, zoom, turn and contrast. */
export function Viewer({ title, page, pages, picture, marks, downloadHref, beside }: ViewerProps) {
  const [zoom, setZoom] = useState(0);
  const [turn, setTurn] = useState(0);
  const [contrast, setContrast] = useState(false);
  return (
    <section className="viewer">
      <header>
        <b title={typeof title === 'string' ? title : undefined}>{title}</b>
        <span className="mute num">{m.ui_page_of({ page, pages: pages.length })}</span>
        <Tool icon={IconZoomOut} label={m.ui_zoom_out()} onClick={() => setZoom(Math.max(0, zoom - 1))} />
        <Tool icon={IconZoomIn} label={m.ui_zoom_in()} onClick={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))} />
        <Tool icon={IconRotateClockwise} label={m.ui_turn()} onClick={() => setTurn((turn + 1) % TURNS.length)} />
        <Tool icon={IconContrast} label={m.ui_contrast()} pressed={contrast} onClick={() => setContrast(!contrast)} />
        {downloadHref && (
          <a className="viewer-tool" href={downloadHref} download title={m.ui_download()} aria-label={m.ui_download()}>
            <Icon of={IconDownload} />
          </a>
        )}
        {beside}
      </header>
      <div className="viewer-body">
        <Thumbs pages={pages} current={page} />
        <section
          className={classes('viewer-page', `zoom-${ZOOMS[zoom]}`, `turn-${TURNS[turn]}`, contrast && 'contrast')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keys
          tabIndex={0}
          aria-label={picture.alt}
        >
          <PagePicture {...picture} marks={marks} />
        </section>
      </div>
    </section>
  );
}

function Tool({ icon, label, pressed, onClick }: { icon: TablerIcon; label: string; pressed?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="viewer-tool" title={label} aria-label={label} aria-pressed={pressed} onClick={onClick}>
      <Icon of={icon} />
    </button>
  );
}
