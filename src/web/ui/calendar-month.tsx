import { useId, useRef } from 'react';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { CalendarHead, WeekdayRow } from './calendar-head.tsx';
import { classes } from './classes.ts';
import { dayInWords, seats as seatsInWords } from './dates.ts';
import { dayAndMonth, isOff, monthWeeks, seatsKind } from './month-weeks.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface Slot {
  day: string;
  /** «10:00» on the clock of the site. */
  time: string;
  seats: number;
  /** Where choosing the day leads; the first slot of a day decides. */
  href: string;
}

interface CalendarMonthProps {
  /** `2026-12`. */
  month: string;
  today: string;
  /** Earlier days are grey; say why above the calendar. */
  earliest?: string;
  chosen?: string;
  slots: readonly Slot[];
  daysOff?: readonly string[];
  previousHref?: string;
  nextHref?: string;
}

/** Choosing a day of the exam: every day with seats is a link, so it works before JavaScript; arrows, Home, End, PgUp and PgDn with it. */
export function CalendarMonth({ previousHref, nextHref, ...props }: CalendarMonthProps) {
  const title = useId();
  const box = useRef<HTMLElement>(null);
  useGridKeys(box);
  return (
    <section className="card" ref={box} aria-labelledby={title}>
      <CalendarHead id={title} month={props.month} previousHref={previousHref} nextHref={nextHref} />
      <div className="calendar">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a calendar is a grid over a table */}
        <table role="grid" aria-labelledby={title}>
          <thead>
            <WeekdayRow />
          </thead>
          <tbody>
            {monthWeeks(props.month).map((dates) => (
              <tr key={dates[0]} className={classes(!props.slots.some((slot) => dates.includes(slot.day)) && 'low')}>
                {dates.map((date) => (
                  <Day key={date} date={date} {...props} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Day({ date, month, today, earliest, chosen, slots, daysOff }: CalendarMonthProps & { date: string }) {
  const early = earliest !== undefined && date < earliest;
  const ofDay = early ? [] : slots.filter((slot) => slot.day === date);
  const best = ofDay.find((slot) => slot.seats > 0) ?? ofDay[0];
  const kind = best && seatsKind(best.seats);
  const others = ofDay.filter((slot) => slot !== best && slot.seats > 0);
  const more = others.length > 0 && m.ui_slot_more({ times: others.map((slot) => slot.time).join(', ') });
  const picked = date === chosen;
  const name = classes(
    !date.startsWith(month) && 'other',
    isOff(date, daysOff) && !best && 'off',
    early && 'early',
    kind,
    picked && 'chosen',
    date === today && 'today',
  );
  const afterNumber = dayInWords(date, getLocale()).replace(/^\d+ /, '');
  const content = (
    <>
      <b>
        {date.startsWith(month) ? Number(date.slice(8)) : dayAndMonth(date)}
        <span className="sr-only"> {afterNumber}</span>
      </b>
      {date === today && <small className="today-word">{m.ui_today()}</small>}
      {best && (
        <small>
          <span className="num">{best.time}</span>
          <b>{seatsInWords(best.seats, getLocale())}</b>
          {more && <span>{more}</span>}
          {picked && <span className="sr-only">{m.ui_day_chosen()}</span>}
        </small>
      )}
    </>
  );
  if (!best)
    return (
      <td className={name} data-date={date} aria-disabled={early || undefined}>
        <span className="day">{content}</span>
      </td>
    );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside a grid a td is a gridcell, which may be selected
    <td className={name} data-date={date} aria-selected={picked}>
      <Link className="day" to={best.href} preventScrollReset>
        {content}
      </Link>
    </td>
  );
}
