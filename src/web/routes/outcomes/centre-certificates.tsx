import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import { Form, Link, redirect } from 'react-router';
import { type CertificateRow, handOver, listCentreCertificates } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericDay, untilDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/centre-certificates.ts';
import { certificateShown } from './words.ts';

export const meta = () => [{ title: `${m.council_certificates_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { certificates: await orErrorPage(() => listCentreCertificates(deps, actor)), isHead: actor.role === 'head' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = await formOf(request);
  return await refusable(async () => {
    await handOver(deps, actor, uuidParam(String(fields.get('id') ?? '')));
    return redirect('/centre/certificates');
  });
}

export default function CentreCertificates({ loaderData: { certificates, isHead }, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.council_certificates_title()} lead={m.council_certificates_lead()} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {certificates.length === 0 ? (
        <Empty icon={IconCertificate} title={m.council_register_empty()}>
          {m.council_register_empty_text()}
        </Empty>
      ) : (
        <DataTable
          caption={m.council_certificates_title()}
          columns={[
            { id: 'holder', label: m.council_holder(), heads: true },
            { id: 'number', label: m.council_number(), kind: 'num' },
            { id: 'qualification', label: m.council_qualification(), kind: 'names', wide: true },
            { id: 'state', label: m.council_state() },
            { id: 'recognised', label: m.council_recognised(), kind: 'num' },
            { id: 'until', label: m.council_term(), kind: 'names' },
            { id: 'actions', label: m.council_actions(), hideLabel: true },
          ]}
          rows={certificates.map((row) => ({ id: row.id, cells: cellsOf(row, isHead) }))}
        />
      )}
    </div>
  );
}

function cellsOf(row: CertificateRow, isHead: boolean) {
  const shown = certificateShown(row, isHead ? 'to_sign' : null);
  return {
    holder: row.holder,
    number: row.number ?? '—',
    qualification: m.council_level({ name: row.qualification, level: row.level }),
    state: (
      <Pill tone={shown.tone} icon={shown.icon} size="s">
        {shown.word()}
      </Pill>
    ),
    recognised: numericDay(row.recognisedOn),
    until: row.lastDay ? untilDay(row.lastDay, getLocale()) : '',
    actions: (
      <span className="row">
        {isHead && row.state === 'to_sign' && row.status === 'active' && (
          <Link to={`/centre/certificates/${row.id}/sign`}>{m.council_sign_certificate_open()}</Link>
        )}
        {row.paperId && <a href={`/files/papers/${row.paperId}`}>{m.council_open_paper()}</a>}
        {row.state === 'issued' && (
          <Form method="post" aria-label={`${m.council_hand_over()}: ${row.number}`}>
            <input type="hidden" name="id" value={row.id} />
            <Button kind="line" size={32}>
              {m.council_hand_over()}
            </Button>
          </Form>
        )}
      </span>
    ),
  };
}
