import IconBuildingBank from '@tabler/icons-react/icons/IconBuildingBank';
import { Link } from 'react-router';
import { type CouncilFileRow, listCouncilFiles, type PendingCertificate, pendingCertificates } from '#outcomes/index.ts';
import { dayIn } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayMonth, daysLeft } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { ApplicationStateName } from '#web/ui/state-icons.ts';
import { DayRuler } from '#web/ui/status-line.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { outcomeClass, outcomeWords } from '../outcomes/words.ts';
import type { Route } from './+types/files.ts';
import { FILE_STATES } from './file-states.ts';

/** Terms of the list are counted on the council's clock. */
const COUNCIL_ZONE = 'Europe/Moscow';

export const meta = () => [{ title: `${m.council_files_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const files = await orErrorPage(() => listCouncilFiles(deps, actor));
  const pending = await pendingCertificates(
    deps,
    actor,
    files.map(({ applicationId }) => applicationId),
  );
  return {
    files: files.map((file) => ({ ...file, certificate: pending.get(file.applicationId) })),
    today: dayIn(deps.clock.now(), COUNCIL_ZONE).toString(),
  };
}

export default function Files({ loaderData: { files, today } }: Route.ComponentProps) {
  const waiting = files.filter(({ state }) => state === 'council_check').length;
  return (
    <div className="staff-page">
      <PageHeader title={m.council_files_title()} lead={m.council_files_lead({ count: waiting })} />
      {files.length === 0 ? (
        <Empty icon={IconBuildingBank} title={m.council_files_empty()}>
          {m.council_files_empty_text()}
        </Empty>
      ) : (
        <DataTable
          caption={m.council_files_title()}
          columns={[
            { id: 'applicant', label: m.council_applicant(), heads: true },
            { id: 'number', label: m.council_file(), kind: 'num' },
            { id: 'qualification', label: m.council_qualification(), kind: 'names', wide: true },
            { id: 'centre', label: m.council_centre(), kind: 'names' },
            { id: 'state', label: m.council_state() },
            { id: 'decision', label: m.council_commission_decision() },
            { id: 'ruler', label: m.council_term(), kind: 'ruler' },
            { id: 'term', label: m.council_until(), kind: 'names' },
          ]}
          rows={files.map((file) => ({ id: file.applicationId, cells: cellsOf(file, today) }))}
        />
      )}
    </div>
  );
}

function cellsOf(file: CouncilFileRow & { certificate?: PendingCertificate['state'] }, today: string) {
  const shown = FILE_STATES[file.certificate ?? (file.state as keyof typeof FILE_STATES)];
  return {
    applicant: <Link to={`/council/files/${file.applicationId}`}>{file.applicant}</Link>,
    number: `№ ${file.number ?? ''}`,
    qualification: m.council_level({ name: file.qualification, level: file.level }),
    centre: file.centre,
    state: shown && <StatusPill state={file.state as ApplicationStateName} tone={shown.tone} word={shown.word()} size="s" />,
    decision: file.outcome && <span className={outcomeClass(file.outcome)}>{outcomeWords(file.outcome)}</span>,
    ruler: file.lastDay && file.startsOn && <DayRuler mini from={file.startsOn} to={file.lastDay} today={today} />,
    term: file.lastDay && `${dayMonth(file.lastDay, getLocale())}, ${daysLeft(file.lastDay, today, getLocale())}`,
  };
}
