import IconCalendar from '@tabler/icons-react/icons/IconCalendar';
import { Link } from 'react-router';
import { type AssignedSession, listAssignedSessions, listWaitingPractice, type WaitingPractice } from '#exams/index.ts';
import { listOpenProtocols, type ProtocolRow } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { ProtocolStep } from '#web/routes/outcomes/protocol-step.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { momentInWords, numericDay, untilDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/sessions.ts';
import { dutyInWords } from './staff-words.ts';

export const meta = () => [{ title: `${m.exam_sessions_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const show = ({ startsAt, endsAt: _, ...session }: AssignedSession) => ({
    ...session,
    startsAt: momentInWords(startsAt.toString(), session, locale),
  });
  const { ahead, past } = await orErrorPage(() => listAssignedSessions(deps, actor));
  return {
    ahead: ahead.map(show),
    past: past.map(show),
    waiting: await listWaitingPractice(deps, actor),
    protocols: await listOpenProtocols(deps, actor),
  };
}

export default function Sessions({ loaderData: { ahead, past, waiting, protocols } }: Route.ComponentProps) {
  return (
    <div className="staff-page stack-l">
      <PageHeader title={m.exam_sessions_title()} lead={m.exam_sessions_lead()} />
      {waiting.length > 0 && <Waiting practices={waiting} />}
      {protocols.length > 0 && <Protocols protocols={protocols} />}
      {ahead.length === 0 ? (
        <Empty icon={IconCalendar} title={m.exam_sessions_none()}>
          {m.exam_sessions_none_text()}
        </Empty>
      ) : (
        <SessionTable caption={m.exam_sessions_ahead()} sessions={ahead} />
      )}
      {past.length > 0 && (
        <Card title={m.exam_sessions_past()}>
          <SessionTable caption={m.exam_sessions_past()} sessions={past} />
        </Card>
      )}
    </div>
  );
}

/** Whom an expert has to mark now. */
function Waiting({ practices }: { practices: readonly WaitingPractice[] }) {
  return (
    <DataTable
      caption={m.exam_waiting()}
      showCaption
      columns={[
        { id: 'name', label: m.exam_hall_person(), heads: true },
        { id: 'qualification', label: m.council_qualification() },
        { id: 'what', label: m.exam_waiting_for() },
      ]}
      rows={practices.map(({ bookingId, sessionId, name, qualification, ...practice }) => ({
        id: bookingId,
        cells: {
          name: <Link to={`/commission/sessions/${sessionId}/candidates/${bookingId}`}>{name}</Link>,
          qualification,
          what: waitsFor(practice),
        },
      }))}
    />
  );
}

function waitsFor({ undeclared, marked, lines }: Pick<WaitingPractice, 'undeclared' | 'marked' | 'lines'>) {
  if (undeclared) return <b className="text-turn">{m.exam_waiting_interest()}</b>;
  if (marked >= lines) return m.exam_waiting_others();
  return <b className="text-turn">{m.exam_waiting_marks({ marked, lines })}</b>;
}

/** What the commission has still to sign and decide. */
function Protocols({ protocols }: { protocols: readonly ProtocolRow[] }) {
  return (
    <DataTable
      caption={m.exam_sessions_protocols()}
      showCaption
      columns={[
        { id: 'number', label: m.council_protocol(), heads: true },
        { id: 'applicant', label: m.exam_hall_person() },
        { id: 'next', label: m.council_protocol_next() },
        { id: 'signed', label: m.council_protocol_commission(), kind: 'num' },
        { id: 'until', label: m.council_until() },
      ]}
      rows={protocols.map((row) => ({
        id: row.id,
        cells: {
          number: (
            <Link to={`/commission/protocols/${row.id}`}>
              № {row.number}, {numericDay(row.drawnOn)}
            </Link>
          ),
          applicant: row.applicant,
          next: <ProtocolStep {...row} />,
          signed: `${row.signed} / ${row.members}`,
          until: row.lastDay ? untilDay(row.lastDay, getLocale()) : '',
        },
      }))}
    />
  );
}

type SessionShown = Awaited<ReturnType<typeof loader>>['ahead'][number];

function SessionTable({ caption, sessions }: { caption: string; sessions: readonly SessionShown[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'when', label: m.exam_col_when(), heads: true },
        { id: 'where', label: m.exam_col_where() },
        { id: 'duty', label: m.exam_col_duty() },
        { id: 'candidates', label: m.exam_col_candidates(), kind: 'num' },
      ]}
      rows={sessions.map(({ id, startsAt, site, city, room, duty, candidates }) => ({
        id,
        cells: {
          when: <Link to={`/commission/sessions/${id}`}>{startsAt}</Link>,
          where: `${city}, ${site}, ${room}`,
          duty: dutyInWords(duty),
          candidates: String(candidates),
        },
      }))}
    />
  );
}
