import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { DataTable } from '#web/ui/data-table.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { partState } from './candidate-card.tsx';
import { Countdown } from './countdown.tsx';
import { CHOSEN, cardHref } from './hall-address.ts';
import type { NextStep } from './next-step.ts';
import type { PlaceShown } from './session-shown.ts';
import { partInWords } from './staff-words.ts';

/** The player asks every fifteen seconds: two answers missed in a row are silence. */
const SILENT_SECONDS = 40;

interface HallProps {
  places: readonly PlaceShown[];
  sessionId: string;
  /** Whose card stands beside the list. */
  chosen: string | undefined;
  now: string;
  codes: boolean;
}

/** The whole hall at a glance, one row a person: where they sit, how they stand, the code, what comes next; a name opens the person's card. */
export function HallTable({ places, sessionId, chosen, now, codes }: HallProps) {
  useCardInFocus();
  return (
    <div className="hall-list stack-s">
      <DataTable
        caption={m.exam_hall()}
        columns={[
          { id: 'seat', label: m.exam_seat_column(), kind: 'num' },
          { id: 'name', label: m.exam_hall_person(), heads: true },
          { id: 'state', label: m.exam_hall_state() },
          ...(codes ? [{ id: 'code', label: m.exam_code_label(), kind: 'num' as const }] : []),
          { id: 'next', label: m.exam_hall_next() },
        ]}
        rows={places.map((place) => ({
          id: place.bookingId,
          chosen: place.bookingId === chosen,
          cells: cellsOf(place, { sessionId, now, current: place.bookingId === chosen }),
        }))}
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

/** A card that was just opened gets the keyboard; the one that stands there when the page arrives does not. */
function useCardInFocus(): void {
  const [query] = useSearchParams();
  const chosen = query.get(CHOSEN);
  const shown = useRef(chosen);
  useEffect(() => {
    if (chosen === null || chosen === shown.current) return;
    shown.current = chosen;
    const card = document.getElementById(chosen);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
}

interface Around {
  sessionId: string;
  now: string;
  current: boolean;
}

function cellsOf(place: PlaceShown, { sessionId, now, current }: Around) {
  const { bookingId, name, seat, document, asksForAccess, part, usedAt, next } = place;
  return {
    seat,
    name: (
      <span className="over-under">
        <Link to={cardHref(sessionId, bookingId)} replace preventScrollReset data-row-link aria-current={current ? 'true' : undefined}>
          {name}
        </Link>
        <small>
          {document ?? m.exam_document_unknown()}
          {asksForAccess && <b className="text-turn"> · {m.exam_hall_needs()}</b>}
        </small>
      </span>
    ),
    state: <Standing place={place} now={now} />,
    code: part?.code ? <b className="hall-code">{part.code}</b> : usedAt ? <span className="mute">{m.exam_hall_code_used()}</span> : null,
    next:
      next === 'mark_practice' ? (
        <Link to={`/commission/sessions/${sessionId}/candidates/${bookingId}`}>{m.exam_open_practice()}</Link>
      ) : (
        next && <b className={URGENT.includes(next) ? 'text-turn' : undefined}>{STEPS[next]()}</b>
      ),
  };
}

const STEPS: Record<Exclude<NextStep, 'mark_practice'>, () => string> = {
  check_identity: m.exam_next_check_identity,
  admit_theory: m.exam_admit,
  admit_practice: m.exam_admit_practice,
  tell_code: m.exam_next_tell_code,
  attach_video: m.exam_recording_attach,
  decide_late: m.exam_next_decide_late,
  finish_exam: m.exam_finish_exam,
};
/** A person stands there and waits for it. */
const URGENT: readonly NextStep[] = ['check_identity', 'admit_theory', 'admit_practice', 'tell_code'];

function Standing({ place, now }: { place: PlaceShown; now: string }) {
  const { part, silence, endsAt, warnings, state, stateLabel, theoryFailed } = place;
  const live = state === 'exam_scheduled' || state === 'in_exam';
  return (
    <span className="over-under">
      {live && theoryFailed ? (
        m.exam_hall_theory_failed()
      ) : live && part ? (
        `${partInWords(part.part)}: ${partState(part)}`
      ) : (
        <StatusPill state={state} tone="idle" word={stateLabel} size="s" />
      )}
      {(warnings > 0 || silence !== null || (endsAt && live)) && (
        <small className="hall-signs">
          {endsAt && live && <Countdown now={now} endsAt={endsAt} />}
          {silence !== null && <Heard silence={silence} />}
          {warnings > 0 && <b className="text-turn">{m.exam_hall_warnings({ count: warnings })}</b>}
        </small>
      )}
    </span>
  );
}

/** Whether the candidate's computer still answers. */
function Heard({ silence }: { silence: number }) {
  if (silence < SILENT_SECONDS) return <span className="text-good">{m.exam_hall_here()}</span>;
  return <b className="text-bad">{m.exam_hall_silent({ minutes: Math.max(1, Math.round(silence / 60)) })}</b>;
}
