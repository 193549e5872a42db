import './exam.css';
import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Segmented } from '#web/ui/choices.tsx';
import { CountedInput } from '#web/ui/counted-input.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { FileInput, TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { Countdown } from './countdown.tsx';
import { minutesInWords } from './exam-words.ts';
import { LONGEST_COMMENT, markFault } from './mark-fault.ts';
import type { TypedMarks } from './practice-acts.ts';
import type { SheetShown } from './practice-shown.ts';
import { RichTextShown } from './rich-text.tsx';
import { usePatientSubmit } from './use-patient-submit.ts';

/** A task or the portfolio: what is judged, the time, the lines with own marks, what the experts have to settle. */
interface SheetProps {
  sheet: SheetShown;
  now: string;
  open: boolean;
  base: string;
  /** Marks that were not taken. */
  typed?: TypedMarks;
}

export function SheetSection({ sheet, now, open, base, typed }: SheetProps) {
  return (
    <Card title={sheet.title ?? m.exam_portfolio()}>
      <div className="stack">
        {sheet.labourFunction && <p className="small mute">{sheet.labourFunction}</p>}
        {sheet.text && (
          <div className="prose">
            <RichTextShown text={sheet.text} />
          </div>
        )}
        <Lines title={m.exam_portfolio_requirements()} lines={sheet.requirements} />
        <Lines title={m.exam_portfolio_questions()} lines={sheet.questions} />
        <Lines title={m.exam_equipment()} lines={sheet.equipment} />
        <TimeLine sheet={sheet} now={now} open={open} />
        {sheet.state === 'to_reconcile' && open && <Reconcile sheet={sheet} typed={typed?.act === 'agree' ? typed.lines : undefined} />}
        {open ? <MarksForm sheet={sheet} typed={typed?.act === 'marks' ? typed.lines : undefined} /> : <MarksRead sheet={sheet} />}
        {open && (
          <p className="small mute">
            {m.exam_others_marking({ count: sheet.othersMarking })} {sheet.state === 'marked' && m.exam_sheet_marked()}
          </p>
        )}
        <Evidence sheet={sheet} open={open} base={base} />
      </div>
    </Card>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="exam-fold">
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function TimeLine({ sheet, now, open }: { sheet: SheetShown; now: string; open: boolean }) {
  if (sheet.startedAt)
    return (
      <p>
        {m.exam_sheet_runs({ from: sheet.startedAt, until: sheet.until ?? '' })}{' '}
        {open && sheet.endsAt && <Countdown now={now} endsAt={sheet.endsAt} />}
      </p>
    );
  if (!open) return null;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="sheetId" value={sheet.id} />
      <Button size={40} kind="line" name="act" value="start">
        {m.exam_sheet_start({ time: minutesInWords(sheet.minutes) })}
      </Button>
    </Form>
  );
}

type Line = SheetShown['criteria'][number];
type Mark = SheetShown['own'][string];

/** Own marks; saved line by line, so a half-filled card is kept too. */
function MarksForm({ sheet, typed }: { sheet: SheetShown; typed?: TypedMarks['lines'] }) {
  const { waits, onSubmit } = usePatientSubmit();
  return (
    <Form method="post" className="stack" preventScrollReset onSubmit={onSubmit}>
      <input type="hidden" name="sheetId" value={sheet.id} />
      {sheet.criteria.map((line) => (
        <LineFields key={line.id} line={line} mark={sheet.own[line.id]} prefix={sheet.id} typed={typed} />
      ))}
      {waits && (
        <Note tone="turn" role="status">
          {m.exam_marks_wait()}
        </Note>
      )}
      <Button size={40} name="act" value="marks">
        {m.exam_marks_save()}
      </Button>
    </Form>
  );
}

/** Where nothing can be marked any more, or not yet: the lines, and who gave what. */
function MarksRead({ sheet: { criteria, given, agreed } }: { sheet: SheetShown }) {
  const settled = Object.keys(agreed).length > 0;
  return (
    <DataTable
      caption={m.exam_marks_given()}
      showCaption
      columns={[
        { id: 'line', label: m.exam_marks_criterion(), heads: true },
        ...given.map(({ name }, place) => ({ id: `expert-${place}`, label: name })),
        ...(settled ? [{ id: 'settled', label: m.exam_marks_settled() }] : []),
      ]}
      rows={criteria.map((line) => ({
        id: line.id,
        cells: {
          line: line.text,
          ...Object.fromEntries(
            given.map(({ marks }, place) => [`expert-${place}`, <GivenMark key={line.id} line={line} mark={marks[line.id]} />]),
          ),
          settled: agreed[line.id] ? <GivenMark line={line} mark={agreed[line.id]} /> : null,
        },
      }))}
    />
  );
}

function GivenMark({ line, mark }: { line: Line; mark?: Mark }) {
  if (!mark) return <span className="mute">{m.exam_marks_none()}</span>;
  return (
    <>
      {mark.kind === 'points' && line.kind === 'points' ? m.exam_marks_of({ points: mark.points, max: line.max }) : inWords(mark)}
      {mark.comment && <span className="small mute"> · {mark.comment}</span>}
    </>
  );
}

interface LineProps {
  line: Line;
  mark?: Mark;
  prefix: string;
  typed?: TypedMarks['lines'];
}

function LineFields({ line, mark, prefix, typed }: LineProps) {
  const points = typed?.[`points:${line.id}`];
  const done = typed?.[`done:${line.id}`];
  // a comment alone marks nothing and would be lost
  const unmarked = typed?.[`comment:${line.id}`]?.trim() && !points?.trim() && !done ? m.exam_mark_for_comment() : undefined;
  return (
    <div className="criterion">
      {line.kind === 'points' ? (
        <TextInput
          id={`${prefix}-${line.id}`}
          name={`points:${line.id}`}
          label={line.text}
          hint={m.exam_points_up_to({ max: line.max })}
          error={points === undefined ? undefined : (unmarked ?? markFault(points, line.max))}
          defaultValue={points ?? (mark?.kind === 'points' ? String(mark.points) : '')}
          inputMode="numeric"
          autoComplete="off"
          short
        />
      ) : (
        <Segmented
          name={`done:${line.id}`}
          label={line.text}
          hint={line.required ? m.exam_required_line() : undefined}
          error={unmarked}
          defaultValue={done ?? (mark?.kind === 'done' ? (mark.done ? 'yes' : 'no') : undefined)}
          choices={[
            { value: 'yes', label: m.exam_done() },
            { value: 'no', label: m.exam_not_done() },
          ]}
        />
      )}
      <CountedInput
        id={`${prefix}-${line.id}-comment`}
        name={`comment:${line.id}`}
        label={m.exam_comment()}
        defaultValue={typed?.[`comment:${line.id}`] ?? mark?.comment ?? ''}
        autoComplete="off"
        most={LONGEST_COMMENT}
      />
    </div>
  );
}

/** Where the experts are too far apart both marks are shown, and one is settled. */
function Reconcile({ sheet, typed }: { sheet: SheetShown; typed?: TypedMarks['lines'] }) {
  return (
    <Note tone="turn">
      <Form method="post" className="stack" preventScrollReset>
        <b>{m.exam_reconcile_title()}</b>
        <input type="hidden" name="sheetId" value={sheet.id} />
        {sheet.apart.map(({ criterionId, marks }) => {
          const line = sheet.criteria.find(({ id }) => id === criterionId);
          if (!line) return null;
          return (
            <div key={criterionId}>
              <p className="small">{m.exam_reconcile_marks({ marks: marks.map(inWords).join(' / ') })}</p>
              <LineFields line={line} prefix={`agreed-${sheet.id}`} typed={typed} />
            </div>
          );
        })}
        <Button size={40} name="act" value="agree">
          {m.exam_reconcile_send()}
        </Button>
      </Form>
    </Note>
  );
}

const inWords = (mark: Mark): string => (mark.kind === 'points' ? String(mark.points) : mark.done ? m.exam_done() : m.exam_not_done());

function Evidence({ sheet, open, base }: { sheet: SheetShown; open: boolean; base: string }) {
  return (
    <details className="exam-fold">
      <summary>{m.exam_evidence({ count: sheet.evidence.length })}</summary>
      <ul>
        {sheet.evidence.map(({ id, name }) => (
          <li key={id}>
            <a href={`${base}/evidence/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      {open && (
        <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
          <input type="hidden" name="sheetId" value={sheet.id} />
          <FileInput id={`${sheet.id}-file`} name="file" label={m.exam_evidence_file()} accept="image/*,application/pdf,video/mp4" />
          <Button size={40} kind="line" name="act" value="evidence">
            {m.exam_evidence_add()}
          </Button>
        </Form>
      )}
    </details>
  );
}
