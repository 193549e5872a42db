import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface PaginationProps {
  /** Number of the first and of the last row shown, and how many there are. */
  from: number;
  to: number;
  total: number;
  previousHref?: string;
  nextHref?: string;
}

/** «Показано 1 - 2 из 2». */
export function Pagination({ from, to, total, previousHref, nextHref }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={m.ui_pagination()}>
      <span className="num">{m.ui_shown({ from, to, total })}</span>
      <span className="links">
        {previousHref && (
          <LinkButton to={previousHref} kind="line" size={32} rel="prev" icon={<Icon of={IconChevronLeft} size={16} />}>
            {m.ui_previous()}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton to={nextHref} kind="line" size={32} rel="next" iconAfter={<Icon of={IconChevronRight} size={16} />}>
            {m.ui_next()}
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
