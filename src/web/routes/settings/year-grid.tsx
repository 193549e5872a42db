import { Link } from 'react-router';
import type { CalendarDay } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { classes } from '#web/ui/classes.ts';
import { dayInWords, monthTitle, weekdays } from '#web/ui/dates.ts';
import { monthWeeks } from '#web/ui/month-weeks.ts';

interface YearGridProps {
  days: readonly CalendarDay[];
  months: readonly number[];
  chosen?: string;
}

/** Twelve months; each day is a link to its form, so the grid works before JavaScript. */
export function YearGrid({ days, months, chosen }: YearGridProps) {
  const byDay = new Map(days.map((one) => [one.day, one]));
  const year = days[0]?.day.slice(0, 4) ?? '';
  return (
    <section aria-label={m.settings_year_grid()}>
      <div className="year-grid">
        {months.map((workingDays, index) => {
          const month = `${year}-${String(index + 1).padStart(2, '0')}`;
          return <Month key={month} month={month} workingDays={workingDays} byDay={byDay} chosen={chosen} />;
        })}
      </div>
      <p className="year-legend small mute">
        <span className="holiday">{m.settings_legend_holiday()}</span>
        <span className="works">{m.settings_legend_works()}</span>
        <span className="changed">{m.settings_legend_changed()}</span>
      </p>
    </section>
  );
}

interface MonthProps {
  month: string;
  workingDays: number;
  byDay: ReadonlyMap<string, CalendarDay>;
  chosen?: string;
}

function Month({ month, workingDays, byDay, chosen }: MonthProps) {
  const locale = getLocale();
  return (
    <table>
      <caption>
        {monthTitle(month, locale).replace(/ \d{4}$/, '')} <span className="num mute">{workingDays}</span>
      </caption>
      <thead>
        <tr>
          {weekdays(locale).map(({ short, full }) => (
            <th key={full} scope="col" abbr={full}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td key={date}>{date.startsWith(month) && <Day of={byDay.get(date)} chosen={date === chosen} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ of, chosen }: { of: CalendarDay | undefined; chosen: boolean }) {
  if (!of) return null;
  const { day, off, weekend, why, change } = of;
  const state = off ? m.settings_day_off() : m.settings_day_works();
  return (
    <Link
      to={`?day=${day}`}
      preventScrollReset
      className={classes(off && 'off', off && !weekend && 'holiday', !off && weekend && 'works', change && 'changed')}
      aria-current={chosen ? 'date' : undefined}
      aria-label={[dayInWords(day, getLocale()), why ?? state, change && m.settings_legend_changed()].filter(Boolean).join(', ')}
      title={why ?? undefined}
    >
      {Number(day.slice(8))}
    </Link>
  );
}
