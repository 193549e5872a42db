import type { TablerIcon } from '@tabler/icons-react';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { type PageMark, PagePicture } from './page-picture.tsx';
import { Progress } from './progress.tsx';
import { type PageThumb, Thumbs } from './thumbs.tsx';

interface DocumentCardProps {
  id?: string;
  icon: TablerIcon;
  kind: string;
  /** File, pages, size; or what fits an empty slot: «Если есть. PDF или фото, до 20 МБ». */
  about: ReactNode;
  /** `empty` dashed, `blocks` red border. */
  state?: 'empty' | 'uploading' | 'checking' | 'blocks' | 'warns' | 'passes';
  /** Pill or button at the right. */
  beside?: ReactNode;
  /** While uploading: percent and «Загружаем, можно уйти со страницы». */
  upload?: { percent: number; words: string };
  /** The page with its findings, see `DocumentLook`. */
  children?: ReactNode;
}

export function DocumentCard({ id, icon, kind, about, state = 'passes', beside, upload, children }: DocumentCardProps) {
  return (
    <section className={classes('document', state === 'blocks' && 'blocks', state === 'empty' && 'empty-slot')} id={id}>
      <header>
        <Icon of={icon} size={24} />
        <div>
          <h3>{kind}</h3>
          <p>{about}</p>
        </div>
        {beside && <div className="beside">{beside}</div>}
      </header>
      {upload && <Progress value={upload.percent} max={100} label={upload.words} />}
      {children}
    </section>
  );
}

export interface FindingProps {
  number?: number;
  kind: 'blocks' | 'warns' | 'passes';
  title: ReactNode;
  /** Why it matters and what to do. */
  text?: ReactNode;
  /** Buttons and links. */
  children?: ReactNode;
}

export function Finding({ number, kind, title, text, children }: FindingProps) {
  return (
    <li className={classes('finding', kind)}>
      {kind === 'passes' ? <Icon of={IconCircleCheck} size={24} /> : <span className="number">{number}</span>}
      <div>
        <b>{title}</b>
        {text && <p>{text}</p>}
        {children && <div className="do">{children}</div>}
      </div>
    </li>
  );
}

interface DocumentLookProps {
  title: string;
  picture: { src: string; alt: string; width: number; height: number };
  marks: readonly PageMark[];
  pages: readonly PageThumb[];
  page: number;
  /** `Finding`s. */
  children: ReactNode;
}

/** The evidence: the page, its boxes, and what they mean. */
export function DocumentLook({ title, picture, marks, pages, page, children }: DocumentLookProps) {
  return (
    <div className="document-look">
      <div className="page-view">
        <PagePicture {...picture} marks={marks} />
        {pages.length > 1 && <Thumbs pages={pages} current={page} />}
      </div>
      <div className="findings">
        <h4>{title}</h4>
        <ul>{children}</ul>
      </div>
    </div>
  );
}
