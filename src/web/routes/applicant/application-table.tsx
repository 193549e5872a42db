import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OwnApplication } from '#applications/index.ts';
import type { Part } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { addressOf, inLanguage, withLevel } from './filing-words.ts';
import { nextStep } from './next-step.ts';
import type { Unissued } from './unissued-certificate.ts';

interface ApplicationTableProps {
  caption: string;
  applications: readonly (OwnApplication & Unissued)[];
  /** Application id → when and where the exam is. */
  exams: Readonly<Record<string, string>>;
  /** Application id → parts of the exam that still go on, see `readRunningParts`. */
  running: Readonly<Record<string, readonly Part[]>>;
}

/** «Мои заявки» as a table: a double click opens a row, and so does its link. */
export function ApplicationTable({ caption, applications, exams, running }: ApplicationTableProps) {
  const navigate = useNavigate();
  const open = ({ target }: MouseEvent) => {
    const row = target instanceof Element && !target.closest('a, button') ? target.closest('tr')?.dataset.row : undefined;
    if (row) void navigate(hrefOf(row));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the double click repeats the link of the row, which the keyboard reaches
    <div onDoubleClick={open}>
      <DataTable
        caption={caption}
        columns={[
          { id: 'exam', label: m.applicant_column_exam() },
          { id: 'filed', label: m.applicant_column_filed(), heads: true },
          { id: 'place', label: m.applicant_column_place() },
          { id: 'qualification', label: m.applicant_column_qualification() },
          { id: 'status', label: m.applicant_column_status() },
          { id: 'actions', label: m.applicant_column_actions() },
        ]}
        rows={applications.map((application) => ({
          id: application.id,
          cells: {
            exam: exams[application.id] ?? '—',
            filed: <Link to={hrefOf(application.id)}>{filedOn(application)}</Link>,
            place: application.place ? `${application.place.centre}, ${addressOf(application.place)}` : '—',
            qualification: application.qualification
              ? withLevel(application.qualification, application.level)
              : m.applicant_qualification_not_chosen(),
            status: <StatusPill size="s" state={application.state} tone={application.tone} word={inLanguage(application.stateLabel)} />,
            actions: <Actions application={application} running={running[application.id]} />,
          },
        }))}
      />
      <p className="small mute wide-only">{m.applicant_open_hint()}</p>
    </div>
  );
}

const hrefOf = (id: string) => `/cabinet/applications/${id}`;

const filedOn = ({ filedAt, number, zone }: OwnApplication) =>
  filedAt === null || number === null ? m.applicant_not_filed() : m.applicant_number({ number, at: numericMoment(filedAt, zone) });

/** The one next step, the papers that are there, and what may be done with a draft. */
function Actions({ application, running }: { application: OwnApplication & Unissued; running?: readonly Part[] }) {
  const { id, state, papers, editable, moves, waitsOnMe } = application;
  const step = nextStep(application, running);
  return (
    <span className="row">
      {state !== 'draft' && step.href && (
        <LinkButton to={step.href} size={32} kind={waitsOnMe ? 'filled' : 'line'}>
          {step.label}
        </LinkButton>
      )}
      {papers.map((paper) => (
        <a key={paper.id} href={`/files/papers/${paper.id}`} target="_blank" rel="noreferrer">
          {inLanguage(paper.label)}
        </a>
      ))}
      {editable && <Link to={`${hrefOf(id)}/edit/qualification`}>{m.applicant_edit()}</Link>}
      {moves.includes('delete_draft') && <Link to={`${hrefOf(id)}/delete`}>{m.applicant_delete()}</Link>}
    </span>
  );
}
