import './exams-calendar.css';
import { Form, Link, useSubmit } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/inputs.tsx';
import { NearestSessions, SessionsMonth } from '#web/ui/sessions-month.tsx';
import type { Exams } from './exams-data.ts';

interface ExamsCalendarProps {
  exams: Exams;
  /** Page of the calendar; the home page's forms and arrows stay on it by their own address. */
  action: string;
  /** The page lists the whole month below: the days of the calendar lead there. */
  listsMonth?: boolean;
}

/** «Расписание экзаменов»: the filters, the month, the nearest exams. Works before JavaScript. */
export function ExamsCalendar({ exams, action, listsMonth = false }: ExamsCalendarProps) {
  const submit = useSubmit();
  const { chosen } = exams;
  const isNarrowed = chosen.council !== (exams.ownCouncil ?? '') || Object.keys(given({ ...chosen, council: '' })).length > 0;
  const link = (month: string) =>
    `${action}?${new URLSearchParams({ ...given(chosen), ...(exams.councils.length > 0 && { council: chosen.council }), month })}`;
  return (
    <div className="exams">
      <Form
        action={action}
        onChange={(event) => void submit(event.currentTarget, { preventScrollReset: true })}
        className="exams-filters"
        aria-label={m.schedule_exams_filters()}
        key={JSON.stringify(chosen)}
      >
        <input type="hidden" name="month" value={exams.month} />
        {exams.councils.length > 0 && (
          <Select
            name="council"
            label={m.schedule_exams_council()}
            empty={m.schedule_exams_council_all()}
            options={exams.councils}
            defaultValue={chosen.council}
          />
        )}
        <Select
          name="region"
          label={m.schedule_exams_region()}
          empty={m.schedule_exams_region_all()}
          options={exams.regions}
          defaultValue={chosen.region}
        />
        <Select
          name="standard"
          label={m.schedule_exams_standard()}
          empty={m.schedule_exams_standard_all()}
          options={exams.standards}
          defaultValue={chosen.standard}
        />
        <Select
          name="qualification"
          label={m.schedule_exams_qualification()}
          empty={m.schedule_exams_qualification_all()}
          options={exams.qualifications}
          defaultValue={chosen.qualification}
        />
        <div className="row">
          <noscript>
            <Button kind="line" wide>
              {m.schedule_exams_show()}
            </Button>
          </noscript>
          {isNarrowed && <Link to={action}>{m.schedule_exams_reset()}</Link>}
        </div>
      </Form>
      <div className="with-side">
        <div>
          <SessionsMonth
            month={exams.month}
            sessions={exams.sessions}
            daysOff={exams.daysOff}
            today={exams.today}
            previousHref={exams.previous ? link(exams.previous) : undefined}
            nextHref={link(exams.next)}
          />
          {exams.sessions.length === 0 && !listsMonth && <p className="small mute">{m.schedule_exams_none_month()}</p>}
        </div>
        <Card title={m.schedule_exams_nearest()}>
          {exams.nearest.length > 0 ? (
            <NearestSessions sessions={exams.nearest} anchors={!listsMonth} />
          ) : (
            <p className="small mute">{m.schedule_exams_none()}</p>
          )}
        </Card>
      </div>
    </div>
  );
}

/** Only what was chosen: no empty words in the address. */
const given = (chosen: Exams['chosen']): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
