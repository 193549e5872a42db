import type { TablerIcon } from '@tabler/icons-react';
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { monthTitle, weekdays } from './dates.ts';
import { Icon } from './icon.tsx';

interface CalendarHeadProps {
  id: string;
  month: string;
  previousHref?: string;
  nextHref?: string;
}

/** «Декабрь 2026» between its two arrows; an arrow without an address is shown but leads nowhere. */
export function CalendarHead({ id, month, previousHref, nextHref }: CalendarHeadProps) {
  return (
    <div className="calendar-head">
      <Arrow icon={IconChevronLeft} label={m.ui_month_previous()} href={previousHref} rel="prev" />
      <h2 id={id}>{monthTitle(month, getLocale())}</h2>
      <Arrow icon={IconChevronRight} label={m.ui_month_next()} href={nextHref} rel="next" />
    </div>
  );
}

function Arrow({ icon, label, href, rel }: { icon: TablerIcon; label: string; href?: string; rel: 'prev' | 'next' }) {
  if (!href)
    return (
      <span className="square off">
        <Icon of={icon} />
      </span>
    );
  return (
    <Link className="square" to={href} rel={rel} preventScrollReset aria-label={label} title={label}>
      <Icon of={icon} />
    </Link>
  );
}

export function WeekdayRow() {
  return (
    <tr>
      {weekdays(getLocale()).map(({ short, full }) => (
        <th key={full} scope="col" abbr={full}>
          {short}
        </th>
      ))}
    </tr>
  );
}
