import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import { Link } from 'react-router';
import { type CertificateRow, listRegister } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericDay, untilDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { certificateShown } from '../outcomes/words.ts';
import type { Route } from './+types/register.ts';

export const meta = () => [{ title: `${m.council_register_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { certificates: await orErrorPage(() => listRegister(deps, actor)), mayChange: actor.role === 'registry_officer' };
}

export default function Register({ loaderData: { certificates, mayChange } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.council_register_title()} lead={m.council_register_lead()} />
      {certificates.length === 0 ? (
        <Empty icon={IconCertificate} title={m.council_register_empty()}>
          {m.council_register_empty_text()}
        </Empty>
      ) : (
        <DataTable
          caption={m.council_register_title()}
          columns={[
            { id: 'holder', label: m.council_holder(), heads: true },
            { id: 'number', label: m.council_number(), kind: 'num' },
            { id: 'qualification', label: m.council_qualification(), kind: 'names', wide: true },
            { id: 'centre', label: m.council_centre(), kind: 'names' },
            { id: 'state', label: m.council_state() },
            { id: 'issued', label: m.council_issued(), kind: 'num' },
            { id: 'until', label: m.council_valid_until(), kind: 'num' },
            { id: 'actions', label: m.council_actions(), hideLabel: true },
          ]}
          rows={certificates.map((row) => ({ id: row.id, cells: cellsOf(row, mayChange) }))}
        />
      )}
    </div>
  );
}

function cellsOf(row: CertificateRow, mayChange: boolean) {
  const shown = certificateShown(row, mayChange ? 'awaiting_number' : null);
  const isPublic = row.number && (row.state === 'issued' || row.state === 'handed_over');
  return {
    holder: row.holder,
    number: isPublic ? <Link to={`/certificates/${row.number}`}>{row.number}</Link> : (row.number ?? '—'),
    qualification: m.council_level({ name: row.qualification, level: row.level }),
    centre: row.centre,
    state: (
      <Pill tone={shown.tone} icon={shown.icon} size="s">
        {shown.word()}
      </Pill>
    ),
    issued: row.issuedOn ? numericDay(row.issuedOn) : row.lastDay ? untilDay(row.lastDay, getLocale()) : '',
    until: row.validUntil ? numericDay(row.validUntil) : '',
    actions: mayChange && (
      <span className="row">
        {row.state === 'awaiting_number' && <Link to={`/council/certificates/${row.id}/number`}>{m.council_number_open()}</Link>}
        {row.state !== 'awaiting_number' && row.status !== 'annulled' && row.status !== 'superseded' && (
          <Link to={`/council/certificates/${row.id}/standing`}>{m.council_standing_open()}</Link>
        )}
      </span>
    ),
  };
}
