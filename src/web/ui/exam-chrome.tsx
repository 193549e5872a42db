import type { TablerIcon } from '@tabler/icons-react';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Avatar } from './citizen-chrome.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { NoteTone } from './note.tsx';

interface ExamChromeProps {
  part: string;
  qualification: string;
  /** What is left, «31:48», and the same in words for readers, «Осталось 31 минута 48 секунд». */
  time?: { left: string; words: string };
  person?: { name: string; initials: string };
  /** «Крупнее», «Контраст»: buttons or forms with the class `tool`. */
  tools?: ReactNode;
  progress?: { done: number; all: number; words: string };
}

/** The head of the exam: no menu and no link away. The time is not a live region: announce ten and one minute with `ExamBanner`. */
export function ExamChrome({ part, qualification, time, person, tools, progress }: ExamChromeProps) {
  return (
    <>
      <header className="exam-header">
        <div className="exam-part">
          <b>{part}</b>
          {qualification}
        </div>
        {time && (
          <div className="exam-time" role="timer" aria-label={time.words}>
            <Icon of={IconClock} size={24} />
            <span aria-hidden="true">{time.left}</span>
            <small aria-hidden="true">{m.ui_left()}</small>
          </div>
        )}
        <div className="exam-tools">
          {tools}
          {person && (
            <span className="row">
              <Avatar initials={person.initials} />
              <span className="small wide-only">{person.name}</span>
            </span>
          )}
        </div>
      </header>
      {progress && <progress className="exam-progress" value={progress.done} max={progress.all} aria-label={progress.words} />}
    </>
  );
}

/** One message under the head: the network is lost, ten minutes left. */
export function ExamBanner({
  tone = 'turn',
  icon,
  action,
  children,
}: {
  tone?: NoteTone;
  icon: TablerIcon;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`exam-banner tone-${tone}`} role="status">
      <Icon of={icon} size={24} />
      <span>{children}</span>
      {action}
    </div>
  );
}

export interface MapItem {
  number: number;
  href: string;
  answered?: boolean;
  /** The answer is on this computer only. */
  unsent?: boolean;
  /** The person marked it to come back. */
  marked?: boolean;
}

export function ItemMap({ items, current, children }: { items: readonly MapItem[]; current: number; children?: ReactNode }) {
  const answered = items.filter((item) => item.answered).length;
  return (
    <section className="card pad">
      <div className="row between">
        <h2 className="item-map-title">{m.ui_items()}</h2>
        <span className="small mute">{m.ui_answered({ answered, all: items.length })}</span>
      </div>
      <nav className="item-map" aria-label={m.ui_item_map()}>
        {items.map((item) => (
          <Link
            key={item.number}
            to={item.href}
            className={classes(item.answered && 'answered', item.unsent && 'unsent')}
            aria-current={item.number === current ? 'step' : undefined}
            aria-label={wordsOf(item)}
          >
            {item.number}
            {item.marked && <Icon of={IconFlag} size={14} />}
          </Link>
        ))}
      </nav>
      <ul className="item-legend">
        <li>
          <i className="answered" />
          {m.ui_item_answered()}
        </li>
        <li>
          <i />
          {m.ui_item_empty()}
        </li>
        <li>
          <i className="unsent" />
          {m.ui_item_unsent()}
        </li>
        <li>
          <Icon of={IconFlag} size={18} />
          {m.ui_item_marked()}
        </li>
      </ul>
      {children}
    </section>
  );
}

function wordsOf({ number, answered, unsent, marked }: MapItem): string {
  return [
    m.ui_item({ number }),
    answered ? m.ui_item_answered() : m.ui_item_empty(),
    unsent && m.ui_item_unsent(),
    marked && m.ui_item_marked(),
  ]
    .filter(Boolean)
    .join(', ');
}
