import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { classes } from './classes.ts';
import { dayMonth, weekday } from './dates.ts';
import { paceOf, rulerDays, type TermDays, THIN_ABOVE_DAYS } from './day-ruler.ts';

/** A term as a strip of days; hidden from readers, so its words must stand beside it. */
export function DayRuler({ mini, labelled, ...term }: TermDays & { mini?: boolean; labelled?: boolean }) {
  const cells = rulerDays(term);
  const thin = mini || cells.length > THIN_ABOVE_DAYS;
  const pace = term.stopped ? 'calm' : paceOf(term);
  const place = cells.findIndex((cell) => cell.kind === 'now') / cells.length;
  const nameToday = labelled && !thin && place >= 0.2 && place <= 0.75;
  return (
    <span
      className={classes('days', pace, thin && 'mini', cells.length > THIN_ABOVE_DAYS && 'many', term.stopped && 'stopped')}
      aria-hidden="true"
    >
      {cells.map((cell) => (
        <i key={cell.date} className={classes(cell.kind, cell.off && 'off')}>
          {nameToday && cell.kind === 'now' && <span className="at">{m.ui_today_is({ weekday: weekday(cell.date, getLocale()) })}</span>}
        </i>
      ))}
    </span>
  );
}

export interface StatusCell {
  value: ReactNode;
  note?: ReactNode;
}

interface StatusLineProps {
  /** «Что сейчас». */
  now: StatusCell;
  /** «За кем ход»; «Вы» when the viewer is asked. */
  turn: StatusCell;
  /** «До какого дня»; `late` and `soon` colour the words. */
  due: StatusCell & { pace?: 'soon' | 'late' };
  term?: TermDays;
}

/** What is happening, on whom it waits, until which day: the head of every page of an application. */
export function StatusLine({ now, turn, due, term }: StatusLineProps) {
  const tone = due.pace === 'late' ? 'text-bad' : due.pace === 'soon' ? 'text-turn' : undefined;
  return (
    <section aria-label={m.ui_status()}>
      <dl className={classes('status-cells', term && 'over-ruler')}>
        <Cell name={m.ui_status_now()} {...now} />
        <Cell name={m.ui_status_turn()} {...turn} />
        <Cell name={m.ui_status_due()} {...due} tone={tone} />
      </dl>
      {term && (
        <div className="status-ruler">
          <DayRuler {...term} labelled />
          <div className="day-ends" aria-hidden="true">
            <span>{dayMonth(term.from, getLocale())}</span>
            <span>{dayMonth(term.to, getLocale())}</span>
          </div>
        </div>
      )}
    </section>
  );
}

function Cell({ name, value, note, tone }: StatusCell & { name: string; tone?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="value">{value}</dd>
      {note && <dd className={classes('under', tone)}>{note}</dd>}
    </div>
  );
}
