import type { MouseEvent } from 'react';
import { m } from '#web/paraglide/messages.js';
import { DataTable } from '#web/ui/data-table.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { partState } from './candidate-card.tsx';
import { Countdown } from './countdown.tsx';
import type { PlaceShown } from './session-shown.ts';
import { partInWords } from './staff-words.ts';

/** The player asks every fifteen seconds: two answers missed in a row are silence. */
const SILENT_SECONDS = 40;

/** The whole hall at a glance, one line a person; a name leads to the person's card below. */
export function HallTable({ places, now, codes }: { places: readonly PlaceShown[]; now: string; codes: boolean }) {
  return (
    <div className="stack-s">
      <DataTable
        caption={m.exam_hall()}
        columns={[
          { id: 'seat', label: m.exam_seat_column(), kind: 'num' },
          { id: 'name', label: m.exam_hall_person(), heads: true },
          { id: 'identity', label: m.exam_hall_identity() },
          ...(codes ? [{ id: 'code', label: m.exam_code_label() }] : []),
          { id: 'state', label: m.exam_hall_state() },
          { id: 'seen', label: m.exam_hall_seen() },
          { id: 'left', label: m.exam_hall_left(), kind: 'num' as const },
        ]}
        rows={places.map((place) => ({ id: place.bookingId, cells: cellsOf(place, now) }))}
      />
      <div className="wide-only">
        <KeyHints
          keys={[
            { keys: ['J', 'K'], does: m.exam_hall_key_person() },
            { keys: ['Enter'], does: m.exam_hall_key_open() },
          ]}
        />
      </div>
    </div>
  );
}

function cellsOf(place: PlaceShown, now: string) {
  const { bookingId, name, seat, identityChecked, part, usedAt, silence, endsAt, warnings, state, stateLabel, theoryFailed } = place;
  const live = state === 'exam_scheduled' || state === 'in_exam';
  return {
    seat,
    name: (
      <a href={`#${bookingId}`} data-row-link onClick={(event) => openCard(event, bookingId)}>
        {name}
      </a>
    ),
    identity: identityChecked ? m.exam_hall_checked() : <span className="text-turn">{m.exam_hall_unchecked()}</span>,
    code: part?.code ? <b className="num">{part.code}</b> : usedAt ? m.exam_hall_code_used() : null,
    state: (
      <>
        {live && theoryFailed ? (
          m.exam_hall_theory_failed()
        ) : live && part ? (
          `${partInWords(part.part)}: ${partState(part)}`
        ) : (
          <StatusPill state={state} tone="idle" word={stateLabel} size="s" />
        )}
        {warnings > 0 && <b className="text-turn"> · {m.exam_hall_warnings({ count: warnings })}</b>}
      </>
    ),
    seen:
      silence === null ? null : silence < SILENT_SECONDS ? (
        <span className="text-good">{m.exam_hall_here()}</span>
      ) : (
        <b className="text-bad">{m.exam_hall_silent({ minutes: Math.max(1, Math.round(silence / 60)) })}</b>
      ),
    left: endsAt && live ? <Countdown now={now} endsAt={endsAt} /> : null,
  };
}

/** To the card, with the keyboard: the address alone would move the page and leave the focus. */
function openCard(event: MouseEvent, bookingId: string): void {
  const card = document.getElementById(bookingId);
  if (!card) return;
  event.preventDefault();
  card.scrollIntoView({ block: 'start' });
  card.focus({ preventScroll: true });
}
