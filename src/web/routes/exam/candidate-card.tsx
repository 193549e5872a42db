import './exam.css';
import { Form, useNavigation } from 'react-router';
import type { Duty } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { RefusalShown } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { ConfirmLink } from '#web/ui/confirm.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { absentQuestion } from './absent-question.ts';
import { IncidentForm, RecordingForm } from './candidate-forms.tsx';
import type { TypedChecks } from './session-acts.ts';
import type { CandidateShown, PartShown } from './session-shown.ts';
import { incidentInWords, partInWords } from './staff-words.ts';

interface Refused {
  readonly refusal: RefusalShown;
  readonly typed: TypedChecks;
}

interface CardProps {
  candidate: CandidateShown;
  sessionId: string;
  duty: Duty;
  zone: string;
  refused?: Refused;
}

/** One person on the day of the exam: who, which document, what is done, what comes next. */
export function CandidateCard({ candidate, sessionId, duty, zone, refused }: CardProps) {
  const { bookingId } = candidate;
  const extraRefused = refused?.refusal.code === 'extra_minutes_unclear';
  const live = candidate.state === 'exam_scheduled' || candidate.state === 'in_exam';
  return (
    <section className="card pad stack candidate" id={bookingId} aria-labelledby={`${bookingId}-name`} tabIndex={-1}>
      <div className="candidate-head">
        {candidate.hasPhoto && (
          <img
            className="candidate-photo"
            src={`/commission/sessions/${sessionId}/candidates/${bookingId}/photo`}
            alt={m.exam_photo_of({ name: candidate.name })}
            width={84}
            height={108}
          />
        )}
        <div className="stack-s">
          <h2 id={`${bookingId}-name`}>{candidate.name}</h2>
          <StatusPill state={candidate.state} tone={live ? 'live' : 'idle'} word={candidate.stateLabel} size="s" />
          <p>{candidate.document ? m.exam_document({ document: candidate.document }) : m.exam_document_unknown()}</p>
          <p className="small mute">
            {m.exam_application_number({ number: candidate.number ?? '' })} · {candidate.qualification}
          </p>
        </div>
      </div>
      {candidate.needs && <Note tone="turn">{m.exam_needs({ words: candidate.needs.words || m.exam_needs_unsaid() })}</Note>}
      {candidate.acknowledgedAt && <p className="small">{m.exam_briefing_acknowledged({ time: candidate.acknowledgedAt })}</p>}
      {refused && !extraRefused && (
        <Note tone="bad" role="alert">
          {refused.refusal.message}
        </Note>
      )}
      <ul className="exam-plain stack-s">
        {candidate.parts.map((part) => (
          <PartLine key={part.part} part={part} />
        ))}
        {candidate.incidents.map((incident) => (
          <li key={incident.time + incident.words} className="text-turn small">
            {incident.time} · {incident.consequence === 'removal' ? m.exam_removal() : m.exam_warning()}: {incidentInWords(incident.kind)}.{' '}
            {incident.words}{' '}
            {incident.hasEvidence && (
              <a href={`/files/incidents/${incident.id}`} target="_blank" rel="noreferrer">
                {m.exam_incident_evidence()}
              </a>
            )}
          </li>
        ))}
      </ul>
      {live && candidate.parts.some(({ part, passed }) => part === 'theory' && passed === false) && (
        <Note tone="turn">{m.exam_theory_failed_next()}</Note>
      )}
      {duty === 'proctor' && live && (
        <ProctorForms candidate={candidate} zone={zone} sessionId={sessionId} refused={extraRefused ? refused : undefined} />
      )}
      {duty === 'proctor' && !live && candidate.parts.some(({ startedAt }) => startedAt) && (
        <RecordingForm candidate={candidate} zone={zone} />
      )}
      {duty !== 'proctor' && candidate.parts.some(({ part, startedAt }) => part === 'practice' && startedAt) && (
        <p>
          <LinkButton size={40} to={`/commission/sessions/${sessionId}/candidates/${bookingId}`}>
            {m.exam_open_practice()}
          </LinkButton>
        </p>
      )}
      {duty === 'commission_chair' && candidate.state === 'in_exam' && (
        <ChairForms bookingId={bookingId} lateAnswers={candidate.lateAnswers} />
      )}
    </section>
  );
}

function PartLine({ part }: { part: PartShown }) {
  return (
    <li>
      <b>{partInWords(part.part)}</b>: {partState(part)}
      {part.recordings > 0 && <span className="mute"> · {m.exam_recordings({ count: part.recordings })}</span>}
      {part.code && (
        <p className="admission-code">
          {m.exam_code_label()}: <strong className="num">{part.code}</strong> <span className="small mute">{m.exam_code_once()}</span>
        </p>
      )}
    </li>
  );
}

export function partState({ admittedAt, startedAt, endsAt, endedAt, passed }: PartShown): string {
  if (endedAt && passed !== null) return passed ? m.exam_part_passed({ time: endedAt }) : m.exam_part_failed({ time: endedAt });
  if (endedAt) return m.exam_part_ended({ time: endedAt });
  if (startedAt) return endsAt ? m.exam_part_runs_until({ time: startedAt, until: endsAt }) : m.exam_part_runs({ time: startedAt });
  return admittedAt ? m.exam_part_admitted({ time: admittedAt }) : m.exam_part_awaited();
}

interface ProctorProps {
  candidate: CandidateShown;
  zone: string;
  sessionId: string;
  /** Where the extra time was not readable. */
  refused?: Refused;
}

function ProctorForms({ candidate, zone, sessionId, refused }: ProctorProps) {
  const busy = useNavigation().state !== 'idle';
  const { bookingId } = candidate;
  const current = candidate.parts.find(({ endedAt }) => !endedAt);
  const next = current && !current.startedAt && !current.admittedAt ? current : undefined;
  const theoryFailed = candidate.parts.some(({ part, passed }) => part === 'theory' && passed === false);
  const runs = current?.part === 'theory' && current.admittedAt !== null;
  return (
    <div className="stack">
      {next && !theoryFailed && (
        <Form method="post" className="stack" preventScrollReset>
          <input type="hidden" name="bookingId" value={bookingId} />
          <input type="hidden" name="part" value={next.part} />
          <Tick
            id={`${bookingId}-identity`}
            name="identity"
            label={m.exam_check_identity()}
            defaultChecked={refused?.typed.identity ?? candidate.identityChecked}
          />
          <Tick
            id={`${bookingId}-briefing`}
            name="briefing"
            label={m.exam_check_briefing()}
            defaultChecked={refused?.typed.briefing ?? candidate.briefed}
          />
          <div className="form-grid">
            <TextInput
              id={`${bookingId}-seat`}
              name="seat"
              label={m.exam_seat()}
              defaultValue={refused?.typed.seat ?? candidate.seat ?? ''}
              maxLength={20}
              autoComplete="off"
              short
            />
            {next.part === 'theory' && <ExtraMinutes candidate={candidate} refused={refused} />}
          </div>
          <div className="row">
            <Button size={40} name="act" value="admit" busy={busy}>
              {next.part === 'theory' ? m.exam_admit() : m.exam_admit_practice()}
            </Button>
            <Button size={40} kind="quiet" name="act" value="check">
              {m.exam_save_checks()}
            </Button>
          </div>
        </Form>
      )}
      {runs && !current.startedAt && (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="bookingId" value={bookingId} />
          <ExtraMinutes candidate={candidate} refused={refused} />
          <Button size={40} kind="line" name="act" value="extra" busy={busy}>
            {m.exam_extra_minutes_change()}
          </Button>
        </Form>
      )}
      <div className="row">{runs && <ActButton bookingId={bookingId} act="new_code" label={m.exam_new_code()} />}</div>
      {candidate.state === 'in_exam' && <IncidentForm candidate={candidate} zone={zone} />}
      {candidate.parts.some(({ startedAt }) => startedAt) && <RecordingForm candidate={candidate} zone={zone} />}
      {candidate.state === 'exam_scheduled' && (
        <div className="absent-apart">
          <ConfirmLink
            {...absentQuestion(sessionId, candidate)}
            to={`/commission/sessions/${sessionId}/candidates/${bookingId}/absent`}
            className="button quiet size-32"
            label={m.exam_absent_open()}
          />
        </div>
      )}
    </div>
  );
}

function ExtraMinutes({ candidate, refused }: Pick<ProctorProps, 'candidate' | 'refused'>) {
  return (
    <TextInput
      id={`${candidate.bookingId}-extra`}
      name="extraMinutes"
      label={m.exam_extra_minutes()}
      hint={m.exam_extra_minutes_hint()}
      error={refused?.refusal.message}
      defaultValue={refused?.typed.extraMinutes ?? String(candidate.extraMinutes)}
      inputMode="numeric"
      autoComplete="off"
      short
    />
  );
}

function ChairForms({ bookingId, lateAnswers }: { bookingId: string; lateAnswers: number }) {
  if (lateAnswers > 0)
    return (
      <Note tone="turn">
        <p>{m.exam_late_answers({ count: lateAnswers })}</p>
        <div className="row">
          <ActButton bookingId={bookingId} act="count_late" label={m.exam_late_count()} />
          <ActButton bookingId={bookingId} act="drop_late" label={m.exam_late_drop()} />
        </div>
      </Note>
    );
  return (
    <div className="row">
      <ActButton bookingId={bookingId} act="finish_exam" label={m.exam_finish_exam()} filled />
      <ActButton bookingId={bookingId} act="continue" label={m.exam_continue()} />
    </div>
  );
}

function ActButton({ bookingId, act, label, filled }: { bookingId: string; act: string; label: string; filled?: boolean }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="bookingId" value={bookingId} />
      <Button size={40} kind={filled ? 'filled' : 'line'} name="act" value={act}>
        {label}
      </Button>
    </Form>
  );
}
