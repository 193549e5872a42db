import IconCalendarOff from '@tabler/icons-react/icons/IconCalendarOff';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { RefusalShown } from '#web/refusals.ts';
import { CalendarMonth } from '#web/ui/calendar-month.tsx';
import { Card, Empty, RowList } from '#web/ui/card.tsx';
import { seats } from '#web/ui/dates.ts';
import { Tabs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { ChosenDay } from './chosen-day.tsx';
import type { DateChoicePage } from './present-date-choice.ts';
import { hours, type SessionShown } from './session-words.ts';

export type DateQuery = { readonly month?: string; readonly day?: string; readonly session?: string; readonly site?: string };

/** Reasons by which the seat is no longer there. */
const GONE = ['session_full', 'session_not_approved', 'session_unknown'];

interface DatePickerProps {
  page: DateChoicePage;
  refusal: RefusalShown | null;
  /** The date that is given up for the chosen one, in words. */
  moving?: string;
}

/** The calendar of free days beside the chosen day. */
export function DatePicker({ page, refusal, moving }: DatePickerProps) {
  const { application, centre, sessions } = page;
  const link = (over: DateQuery) => `?${new URLSearchParams({ ...(page.site ? { site: page.site } : { site: 'all' }), ...over })}`;
  return (
    <>
      {moving ? (
        <Note>{m.schedule_change_now({ when: moving })}</Note>
      ) : (
        <section className="card date-strip">
          <StatusPill state="choosing_date" tone="turn" word={page.stateWord} />
          <p className="small">
            <b>{page.lastDay ? m.schedule_your_turn_until({ day: page.lastDay }) : m.schedule_your_turn()}</b>
            {page.lead && <>. {m.schedule_lead_hours({ lead: page.lead })}</>}
          </p>
        </section>
      )}
      {refusal && (
        <Note tone="bad" role="alert">
          {GONE.includes(refusal.code) ? seatGone(page) : refusal.message}
        </Note>
      )}
      {page.sites.length > 1 && (
        <Tabs
          label={m.schedule_sites()}
          tabs={[
            ...page.sites.map(({ id, city }) => ({ label: city, href: `?site=${id}`, current: page.site === id })),
            { label: m.schedule_all_sites(), href: '?site=all', current: page.site === null },
          ]}
        />
      )}
      {sessions.length === 0 ? (
        <Card>
          <Empty icon={IconCalendarOff} title={m.schedule_no_dates_title()}>
            {moving ? m.schedule_change_none({ contact: centre.contact }) : m.schedule_no_dates({ contact: centre.contact })}
          </Empty>
        </Card>
      ) : (
        <>
          <div className="with-side date-side">
            <CalendarMonth
              month={page.month}
              today={page.today}
              earliest={page.today}
              chosen={page.day?.day}
              slots={sessions.map(({ day, from, free }) => ({ day, time: from, seats: free, href: link({ month: day.slice(0, 7), day }) }))}
              previousHref={page.months.previous ? link({ month: page.months.previous }) : undefined}
              nextHref={page.months.next ? link({ month: page.months.next }) : undefined}
            />
            <ChosenDay page={page} link={link} moving={moving !== undefined} />
          </div>
          <p className="small mute">{m.schedule_none_fits({ contact: centre.contact })}</p>
          <section aria-labelledby="all-dates">
            <div className="section-head">
              <h2 id="all-dates">{m.schedule_list_title()}</h2>
            </div>
            <RowList rows={sessions.map((session) => dateRow(session, link))} />
          </section>
        </>
      )}
      <p className="small">
        <Link to={`/cabinet/applications/${application.id}`}>{m.schedule_back()}</Link>
      </p>
    </>
  );
}

function dateRow(session: SessionShown, link: (over: DateQuery) => string) {
  const { id, day, dayWords, city, site, free } = session;
  const words = `${dayWords}, ${hours(session)}`;
  return {
    id,
    title: free > 0 ? <Link to={link({ month: day.slice(0, 7), day, session: id })}>{words}</Link> : words,
    note: `${city}, ${site}`,
    beside: <span className={free > 0 ? 'small' : 'small mute'}>{seats(free)}</span>,
  };
}

/** What is true now: the page was read again after the refusal. */
function seatGone({ nearest, centre }: DateChoicePage): string {
  if (!nearest) return m.schedule_seat_gone_none({ contact: centre.contact });
  return m.schedule_seat_gone({ nearest: `${nearest.dayShort}, ${nearest.from}, ${nearest.city}` });
}
