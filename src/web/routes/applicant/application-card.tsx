import { Link } from 'react-router';
import type { OwnApplication } from '#applications/index.ts';
import type { Part } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { daysLeft, untilDay } from '#web/ui/dates.ts';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { addressOf, fullTitle, inLanguage, withLevel } from './filing-words.ts';
import { nextStep } from './next-step.ts';
import type { Unissued } from './unissued-certificate.ts';

/** One application in «Мои заявления»: what it is, where it stands, what comes next. */
export function ApplicationCard({
  application,
  examAt,
  running,
  level: heading = 2,
}: {
  application: OwnApplication & Unissued;
  examAt?: string;
  /** Parts of the exam that still go on, see `readRunningParts`. */
  running?: readonly Part[];
  level?: 2 | 3;
}) {
  const { id, state, tone, stateLabel, qualification, level, place, term, moves } = application;
  const step = nextStep(application, running);
  const Heading = `h${heading}` as const;
  return (
    <article className="card pad stack-s">
      <div className="row between">
        <Heading className="card-title">
          <Link to={`/cabinet/applications/${id}`}>{fullTitle(application)}</Link>
        </Heading>
        <StatusPill state={state} tone={tone} word={inLanguage(stateLabel)} />
      </div>
      <p>
        <b>{qualification ? withLevel(qualification, level) : m.applicant_qualification_not_chosen()}</b>
      </p>
      <p className="small mute">
        {inLanguage(application.words.examMoment)}: {examAt ?? m.applicant_exam_unknown()}
        <br />
        {m.applicant_fact_place()}: {place ? `${place.centre}, ${addressOf(place)}` : m.applicant_not_chosen()}
      </p>
      <p>
        {step.text}
        {term && !term.stopped && (
          <span className="mute">
            {' '}
            {untilDay(term.lastDay, getLocale())}, {daysLeft(term.lastDay, term.today, getLocale())}
          </span>
        )}
      </p>
      <div className="row">
        {step.href && (
          <LinkButton to={step.href} size={40} kind={application.waitsOnMe ? 'filled' : 'line'}>
            {step.label}
          </LinkButton>
        )}
        {moves.includes('delete_draft') && <Link to={`/cabinet/applications/${id}/delete`}>{m.applicant_delete()}</Link>}
      </div>
    </article>
  );
}
