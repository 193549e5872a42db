import IconClock from '@tabler/icons-react/icons/IconClock';
import IconId from '@tabler/icons-react/icons/IconId';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import IconMapPin from '@tabler/icons-react/icons/IconMapPin';
import IconRefresh from '@tabler/icons-react/icons/IconRefresh';
import { Form, Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { seats } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Note } from '#web/ui/note.tsx';
import type { DateQuery } from './date-picker.tsx';
import type { DateChoicePage, SlotShown } from './present-date-choice.ts';
import { hours } from './session-words.ts';

interface ChosenDayProps {
  page: DateChoicePage;
  link: (over: DateQuery) => string;
  /** A date is held already and given up for this one. */
  moving: boolean;
}

/** The day that was picked: its hours, place, what to bring, and the one button with the very date. */
export function ChosenDay({ page, link, moving }: ChosenDayProps) {
  const { day, chosen } = page;
  if (!day)
    return (
      <Card>
        <p className="mute">{m.schedule_pick_day()}</p>
      </Card>
    );
  const place = chosen ?? day.slots[0];
  return (
    <Card title={day.words} id="chosen-day">
      {place && (
        <p className="small mute">
          {page.centre.name}, {place.site}, {place.address}, {place.room}
        </p>
      )}
      <ul className="slots" aria-label={m.schedule_slots()}>
        {day.slots.map((slot) => (
          <li key={slot.id}>
            <Slot
              slot={slot}
              chosen={slot.id === chosen?.id}
              href={link({ month: slot.day.slice(0, 7), day: slot.day, session: slot.id })}
            />
          </li>
        ))}
      </ul>
      {chosen ? <Ask page={page} chosen={chosen} moving={moving} /> : <DayFull page={page} />}
    </Card>
  );
}

function Slot({ slot, chosen, href }: { slot: SlotShown; chosen: boolean; href: string }) {
  const words = (
    <>
      <b className="num">{hours(slot)}</b>
      <span>
        <span className={slot.free > 3 ? undefined : 'text-turn'}>
          {slot.free > 0 ? m.schedule_slot_seats({ seats: seats(slot.free), all: slot.seats }) : m.schedule_full()}
        </span>
        . {slot.parts}
      </span>
    </>
  );
  if (slot.free === 0) return <span className="slot full">{words}</span>;
  return (
    <Link className="slot" to={href} aria-current={chosen ? 'true' : undefined} preventScrollReset>
      {words}
    </Link>
  );
}

function Ask({ page, chosen, moving }: { page: DateChoicePage; chosen: SlotShown; moving: boolean }) {
  const otherSite = page.filedCity !== null && page.filedCity !== chosen.city;
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="sessionId" value={chosen.id} />
      {otherSite && <Note tone="turn">{m.schedule_other_site({ filed: page.filedCity ?? '', city: chosen.city })}</Note>}
      <ul className="day-facts">
        <li>
          <Icon of={IconMapPin} size={20} />
          <span>{m.schedule_local_time({ city: chosen.city, offset: chosen.offset })}</span>
        </li>
        <li>
          <Icon of={IconId} size={20} />
          <span>{m.schedule_bring({ things: page.bring.join(', ') })}</span>
        </li>
        {page.comeAt && (
          <li>
            <Icon of={IconClock} size={20} />
            <span>{m.schedule_come_at({ time: page.comeAt })}</span>
          </li>
        )}
        {page.changeRule && !moving && (
          <li>
            <Icon of={IconRefresh} size={20} />
            <span>{page.changeRule}</span>
          </li>
        )}
        {chosen.note && (
          <li>
            <Icon of={IconInfoCircle} size={20} />
            <span>{chosen.note}</span>
          </li>
        )}
      </ul>
      <Button full>{(moving ? m.schedule_change_to : m.schedule_request)({ day: chosen.dayShort, time: chosen.from })}</Button>
      <p className="small mute">{moving ? m.schedule_change_to_note() : m.schedule_request_note()}</p>
    </Form>
  );
}

function DayFull({ page: { nearest } }: { page: DateChoicePage }) {
  return (
    <Note>
      {nearest ? m.schedule_day_full({ nearest: `${nearest.dayShort}, ${nearest.from}, ${nearest.city}` }) : m.schedule_day_full_none()}
    </Note>
  );
}
