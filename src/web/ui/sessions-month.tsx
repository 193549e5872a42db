import { useId } from 'react';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { CalendarHead, WeekdayRow } from './calendar-head.tsx';
import { classes } from './classes.ts';
import { dayInWords, seats as seatsInWords, shortParts } from './dates.ts';
import { dayAndMonth, isOff, monthWeeks, seatsKind } from './month-weeks.ts';
import { Native, NativeIn } from './native.tsx';

export interface SessionEntry {
  id: string;
  day: string;
  /** «10:00» on the clock of the site. */
  time: string;
  title: string;
  /** How many qualifications beside the one of the title. */
  more?: number;
  seats: number;
  /** It has begun: seats mean nothing any more. */
  over?: boolean;
  href: string;
  /** Centre and city. */
  place?: string;
}

interface SessionsMonthProps {
  /** `2026-12`. */
  month: string;
  sessions: readonly SessionEntry[];
  daysOff?: readonly string[];
  /** `2026-11-24`; marked. */
  today?: string;
  previousHref?: string;
  nextHref?: string;
}

/** The public calendar: who holds an exam on which day. On a phone a day shows marks and leads to its place in the list `#day-2026-12-15`. */
export function SessionsMonth({ month, sessions, daysOff, today, previousHref, nextHref }: SessionsMonthProps) {
  const title = useId();
  return (
    <section className="sessions" aria-labelledby={title}>
      <CalendarHead id={title} month={month} previousHref={previousHref} nextHref={nextHref} />
      <table aria-labelledby={title}>
        <colgroup>
          <col className="weekday" span={5} />
          <col className="weekend" span={2} />
        </colgroup>
        <thead>
          <WeekdayRow />
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  date={day}
                  sessions={sessions.filter((session) => session.day === day)}
                  today={day === today}
                  otherMonth={!day.startsWith(month)}
                  name={classes(day === today && 'today', !day.startsWith(month) && 'other', isOff(day, daysOff) && 'off')}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        {(['free', 'few', 'full'] as const).map((kind) => (
          <span key={kind}>
            <i className={kind} />
            {{ free: m.ui_legend_free(), few: m.ui_legend_few(), full: m.ui_legend_full() }[kind]}
          </span>
        ))}
      </p>
    </section>
  );
}

interface DayProps {
  date: string;
  today: boolean;
  /** It fills the week of a neighbour. */
  otherMonth: boolean;
  sessions: readonly SessionEntry[];
  name: string;
}

function Day({ date, today, otherMonth, sessions, name }: DayProps) {
  const number = (
    <>
      {otherMonth ? dayAndMonth(date) : Number(date.slice(8))}
      {today && <small className="today-word"> {m.ui_today()}</small>}
    </>
  );
  if (sessions.length === 0)
    return (
      <td className={name}>
        <span className="date">{number}</span>
      </td>
    );
  return (
    <td className={name}>
      <span className="date wide-only-block">{number}</span>
      <a className="date-link" href={`#day-${date}`} aria-label={dayInWords(date, getLocale())}>
        <span className="date">{number}</span>
        <span className="pips">
          {sessions.map((session) => (
            <i key={session.id} className={kindOf(session)} />
          ))}
        </span>
      </a>
      {sessions.map((session) => (
        <Link key={session.id} className={classes('session', kindOf(session))} to={session.href}>
          <Title of={session} />
          <span>
            <b className="num">{session.time}</b>&ensp;{seatsOf(session)}
          </span>
        </Link>
      ))}
    </td>
  );
}

/** The same sessions as a list; the first of a day carries the anchor of that day, in one list of a page. */
export function NearestSessions({ sessions, anchors = true }: { sessions: readonly SessionEntry[]; anchors?: boolean }) {
  const locale = getLocale();
  return (
    <ul className="near">
      {sessions.map((session, index) => (
        <li key={session.id} id={!anchors || sessions[index - 1]?.day === session.day ? undefined : `day-${session.day}`}>
          <span className="date">
            <span className="sr-only">{dayInWords(session.day, locale)}</span>
            <span aria-hidden="true">
              <b>{Number(session.day.slice(8))}</b>
              {shortParts(session.day, locale)}
            </span>
          </span>
          <span>
            <Link to={session.href}>
              <Title of={session} />
            </Link>
            {session.place && (
              <p>
                <Native>{session.place}</Native>
              </p>
            )}
            <p>
              <b className="num">{session.time}</b> ·{' '}
              <b className={{ free: 'text-good', few: 'text-turn', full: 'mute', over: 'mute' }[kindOf(session)]}>{seatsOf(session)}</b>
            </p>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** «Главный инженер проекта и ещё 2». */
function Title({ of: { title, more = 0 } }: { of: SessionEntry }) {
  return more > 0 ? <NativeIn sentence={(name) => m.schedule_and_more({ name, count: more })} name={title} /> : <Native>{title}</Native>;
}

const kindOf = ({ over, seats }: SessionEntry) => (over ? 'over' : seatsKind(seats));
const seatsOf = ({ over, seats }: SessionEntry) => (over ? m.ui_session_over() : seatsInWords(seats, getLocale()));
