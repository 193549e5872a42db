import { Link } from 'react-router';
import type { Queue, QueueTab } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Tabs } from '#web/ui/navigation.tsx';
import { DayRuler } from '#web/ui/status-line.tsx';
import { notesOf } from './application-table.tsx';
import { dueTone, leftWords, qualificationWords } from './list-words.ts';
import { TAB_WORDS, TABS } from './queue-address.ts';

/** The queue at the left of the desk. */
export function DeskQueue({ queue, tab, current }: { queue: Queue; tab: QueueTab; current: string }) {
  return (
    <nav className="desk-queue" aria-label={m.centre_desk_queue()}>
      <header>
        <Link to={`/centre/queue?tab=${tab}`}>{m.centre_queue()}</Link>
        <Tabs
          label={m.centre_queue_tabs()}
          tabs={TABS.slice(0, 3).map((one) => ({
            label: TAB_WORDS[one](),
            href: `?tab=${one}`,
            count: queue.counts[one],
            current: one === tab,
          }))}
        />
      </header>
      <ol>
        {queue.items.map((item) => (
          <li key={item.id}>
            <Link
              className="case"
              to={`/centre/applications/${item.id}?tab=${tab}`}
              data-row-link=""
              aria-current={item.id === current ? 'page' : undefined}
            >
              <b>{item.applicantName}</b>
              <span className={['due', dueTone(item.term)].filter(Boolean).join(' ')}>{leftWords(item.term)}</span>
              <span className="about two-lines" title={qualificationWords(item)}>
                {m.centre_number({ number: item.number })} · {item.qualification} · {item.level}
              </span>
              {item.term && <DayRuler mini from={item.term.from} to={item.term.to} today={item.term.today} stopped={item.term.stopped} />}
              {notesOf(item).length > 0 && <span className="about">{notesOf(item).join(' · ')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
