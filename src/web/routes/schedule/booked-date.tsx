import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import type { DateChoicePage } from './present-date-choice.ts';
import { hours } from './session-words.ts';

/** The date that is held or confirmed: when, where, what to bring, what can still be done. */
export function BookedDate({ page, booked }: { page: DateChoicePage; booked: NonNullable<DateChoicePage['booked']> }) {
  const home = `/cabinet/applications/${page.application.id}`;
  const { state } = page.application;
  return (
    <>
      <section className="card date-strip">
        <StatusPill state={state} tone={state === 'date_confirmation' ? 'wait' : 'live'} word={page.stateWord} />
        <p className="small">
          <b>{booked.confirmed ? m.schedule_booked_come({ day: booked.dayWords, time: booked.comeAt }) : m.schedule_held_title()}</b>.{' '}
          {booked.confirmed ? m.schedule_booked_text() : m.schedule_held_text({ centre: page.centre.name })}
        </p>
      </section>
      <Card title={`${booked.dayWords}, ${hours(booked)}`}>
        <div className="stack">
          <p className="mute">{m.schedule_local_time({ city: booked.city, offset: booked.offset })}</p>
          <FactList
            facts={[
              ...booked.parts.map((part) => ({ name: part.name, value: `${part.from}–${part.until}` })),
              {
                name: m.schedule_fact_where(),
                value: `${page.centre.name}, ${booked.site}, ${booked.address}, ${booked.room}`,
                wide: true,
              },
              { name: m.schedule_fact_bring(), value: page.bring.join(', '), wide: true },
              ...(booked.note ? [{ name: m.schedule_fact_note(), value: booked.note, wide: true }] : []),
            ]}
          />
          <div className="row">
            <LinkButton to={home}>{m.schedule_back()}</LinkButton>
            {booked.confirmed && (
              <LinkButton
                kind="line"
                to={`/files/calendar/${page.application.id}.ics`}
                reloadDocument
                icon={<Icon of={IconCalendarPlus} size={20} />}
              >
                {m.schedule_calendar_file()}
              </LinkButton>
            )}
            {state === 'exam_scheduled' && booked.mayChange && (
              <LinkButton kind="quiet" to={`${home}/date/change`}>
                {m.schedule_change()}
              </LinkButton>
            )}
          </div>
        </div>
      </Card>
      {state === 'exam_scheduled' && (
        <Note>
          {booked.mayChange
            ? m.schedule_change_until({ day: booked.changeUntil, left: booked.changesLeft })
            : m.schedule_change_over({ contact: booked.contact })}
        </Note>
      )}
    </>
  );
}
