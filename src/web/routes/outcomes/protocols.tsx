import IconFileText from '@tabler/icons-react/icons/IconFileText';
import { Link } from 'react-router';
import { listProtocols } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericDay, untilDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/protocols.ts';
import { ProtocolStep } from './protocol-step.tsx';

export const meta = () => [{ title: `${m.council_protocols_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { protocols: await orErrorPage(() => listProtocols(deps, actor)) };
}

export default function Protocols({ loaderData: { protocols } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.council_protocols_title()} lead={m.council_protocols_lead()} />
      {protocols.length === 0 ? (
        <Empty icon={IconFileText} title={m.council_protocols_empty()}>
          {m.council_protocols_empty_text()}
        </Empty>
      ) : (
        <DataTable
          caption={m.council_protocols_title()}
          columns={[
            { id: 'number', label: m.council_protocol(), heads: true },
            { id: 'applicant', label: m.council_applicant() },
            { id: 'qualification', label: m.council_qualification(), kind: 'names', wide: true },
            { id: 'state', label: m.council_state() },
            { id: 'signed', label: m.council_protocol_commission(), kind: 'num' },
            { id: 'until', label: m.council_until(), kind: 'names' },
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
              qualification: row.qualification,
              state: <ProtocolStep {...row} />,
              signed: `${row.signed} / ${row.members}`,
              until: row.lastDay ? untilDay(row.lastDay, getLocale()) : '',
            },
          }))}
        />
      )}
    </div>
  );
}
