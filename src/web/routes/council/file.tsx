import '../outcomes/outcomes.css';
import { Link, redirect } from 'react-router';
import { listRecordings } from '#exams/index.ts';
import { CheckForm, markCheck, pendingCertificates, readCouncilFile } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import type { KeyHint, StaffHandle } from '#web/layouts/staff-keys.tsx';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { RecordingList } from '#web/routes/exam/recording-list.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { ConfirmLink } from '#web/ui/confirm.tsx';
import { dayInWords, daysLeft, longDay } from '#web/ui/dates.ts';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { ApplicationStateName } from '#web/ui/state-icons.ts';
import { DayRuler } from '#web/ui/status-line.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { ProtocolPaper } from '../outcomes/protocol-paper.tsx';
import { readForm } from '../outcomes/read-form.ts';
import { outcomeClass, outcomeWords } from '../outcomes/words.ts';
import type { Route } from './+types/file.ts';
import { ChecksTable, isDone } from './checks-table.tsx';
import { namedDocuments } from './document-names.ts';
import { FilePapers } from './file-papers.tsx';
import { FILE_STATES } from './file-states.ts';
import { readNeighbours } from './neighbours.ts';
import { recogniseQuestion } from './recognise-question.tsx';
import { useFileKeys } from './use-file-keys.ts';

const fileKeys = (): readonly KeyHint[] => [
  { keys: ['J', 'K'], does: m.council_key_point() },
  { keys: [m.council_key_space()], does: m.council_check_ok() },
  { keys: ['В'], does: m.council_check_ask() },
  { keys: ['[', ']'], does: m.council_key_file() },
];

export const handle: StaffHandle = { keys: fileKeys };

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${m.council_state_council_check()}: № ${loaderData?.file.number ?? ''} · ${m.common_product()}` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { documents, ...file } = await orErrorPage(() => readCouncilFile(deps, actor, uuidParam(params.id)));
  const pending = await pendingCertificates(deps, actor, [file.applicationId]);
  return {
    file: { ...file, documents: namedDocuments(documents), certificate: pending.get(file.applicationId) },
    recordings: await listRecordings(deps, actor, file.applicationId),
    ...(await readNeighbours(deps, actor, file.applicationId)),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await markCheck(deps, actor, id, readForm(CheckForm, fields));
    return redirect(`/council/files/${id}`);
  });
}

type FileShown = Route.ComponentProps['loaderData']['file'];

export default function File({ loaderData: { file, recordings, previous, next }, actionData }: Route.ComponentProps) {
  const items = file.items.map((item, index) => ({ ...item, number: index + 1 }));
  const waiting = items.filter((item) => !isDone(item));
  const open = file.state === 'council_check';
  useFileKeys(items.length - waiting.length);
  return (
    <div className="staff-page">
      <Head file={file} previous={previous} next={next} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <div className="council-file">
        <section>
          <div className="row between">
            <h2>{m.council_checks()}</h2>
            <span className="small mute">
              <b>{m.council_checks_ready({ done: items.length - waiting.length, total: items.length })}</b> {m.council_checks_ready_words()}
            </span>
          </div>
          <ChecksTable items={items} zone={file.protocol.content.site.zone} open={open} />
        </section>
        <section className="papers">
          <FilePapers file={file} />
          <RecordingList recordings={recordings} />
          <ProtocolPaper protocol={file.protocol} />
        </section>
      </div>
      {open && <Actions file={file} waiting={waiting.map(({ number }) => number)} />}
    </div>
  );
}

function Head({ file, previous, next }: { file: FileShown; previous: string | null; next: string | null }) {
  const { protocol } = file;
  const { content, outcome, proposed, tally } = protocol;
  const shown = FILE_STATES[file.certificate ?? (file.state as keyof typeof FILE_STATES)];
  const decided = outcome ?? proposed;
  return (
    <div className="file-head">
      <div className="row between">
        <Breadcrumbs crumbs={[{ label: m.council_files_title(), href: '/council/files' }, { label: `№ ${file.number ?? ''}` }]} />
        <FileTurner previous={previous} next={next} />
      </div>
      <div className="row between">
        <h1>{m.council_file_title({ applicant: file.applicant, number: file.number ?? '' })}</h1>
        {shown && <StatusPill state={file.state as ApplicationStateName} tone={shown.tone} word={shown.word()} />}
      </div>
      <dl className="file-line">
        <div>
          <dt>{m.council_qualification()}</dt>
          <dd>{m.council_level({ name: content.qualification.name, level: content.qualification.level })}</dd>
        </div>
        <div>
          <dt>{m.council_exam()}</dt>
          <dd>{content.days.map((day) => longDay(day, getLocale())).join(', ')}</dd>
        </div>
        <div>
          <dt>{m.council_commission_decision()}</dt>
          <dd className={outcomeClass(decided)}>
            {m.council_decided_by({
              outcome: outcomeWords(decided),
              votes: decided === 'passed' ? tally.passed : tally.failed,
              signed: tally.signed,
            })}
          </dd>
        </div>
        <div>
          <dt>{m.council_turn()}</dt>
          <dd>{turnOf(file)}</dd>
        </div>
        <div>
          {file.clock ? (
            <>
              <dt>
                {m.council_until_day({
                  day: dayInWords(file.clock.to, getLocale()),
                  left: daysLeft(file.clock.to, file.clock.today, getLocale()),
                })}
              </dt>
              <dd>
                <DayRuler {...file.clock} />
              </dd>
            </>
          ) : (
            <>
              <dt>{m.council_until()}</dt>
              <dd>{m.council_no_term()}</dd>
            </>
          )}
        </div>
      </dl>
    </div>
  );
}

function turnOf({ state, certificate }: FileShown): string {
  if (certificate) return certificate === 'to_sign' ? m.council_turn_head() : m.council_turn_registry();
  if (state === 'council_check') return m.council_turn_council_you();
  return state === 'decision_due' ? m.council_turn_commission() : m.council_turn_nobody();
}

/** To the files before and after this one in the queue of the check. */
function FileTurner({ previous, next }: { previous: string | null; next: string | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="row small" aria-label={m.council_file_turner()}>
      {previous && (
        <Link rel="prev" to={`/council/files/${previous}`}>
          {m.council_file_previous()}
        </Link>
      )}
      {next && (
        <Link rel="next" to={`/council/files/${next}`}>
          {m.council_file_next()}
        </Link>
      )}
    </nav>
  );
}

function Actions({ file, waiting }: { file: FileShown; waiting: readonly number[] }) {
  const label = file.protocol.outcome === 'passed' ? m.council_recognise_certificate_open() : m.council_recognise_conclusion_open();
  return (
    <div className="file-actions">
      {waiting.length > 0 ? (
        <Button size={40} disabled aria-describedby="recognise-waits">
          {label}
        </Button>
      ) : (
        <ConfirmLink
          {...recogniseQuestion(file)}
          to={`/council/files/${file.applicationId}/recognise`}
          className="button size-40"
          label={label}
        />
      )}
      <LinkButton kind="line" size={40} to={`/council/files/${file.applicationId}/send-back`}>
        {m.council_send_back_open()}
      </LinkButton>
      <span className="small mute" id="recognise-waits">
        {waitingWords(waiting)}
      </span>
      <KeyHints keys={fileKeys()} />
    </div>
  );
}

function waitingWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  if (last === undefined) return m.council_recognise_ready();
  if (numbers.length === 1) return m.council_recognise_waits_one({ number: last });
  return m.council_recognise_waits({ numbers: `${numbers.slice(0, -1).join(', ')} и ${last}` });
}
