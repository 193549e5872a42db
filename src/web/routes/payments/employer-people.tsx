import IconUsers from '@tabler/icons-react/icons/IconUsers';
import { Link } from 'react-router';
import { listEmployerPeople } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/employer-people.ts';

export const meta = () => [{ title: m.money_people() }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { people: await orErrorPage(() => listEmployerPeople(deps, actor)) };
}

/** Whom the employer pays for; how far they are only where they agreed to show it. */
export default function EmployerPeoplePage({ loaderData: { people } }: Route.ComponentProps) {
  const inKazakh = getLocale() === 'kk';
  return (
    <div className="wrap main-top stack">
      <PageHeader title={m.money_people()} lead={m.money_people_lead()} />
      {people.length > 0 ? (
        <DataTable
          caption={m.money_people()}
          columns={[
            { id: 'name', label: m.money_people_name(), heads: true },
            { id: 'qualification', label: m.payments_col_qualification() },
            { id: 'state', label: m.money_people_state() },
            { id: 'invoice', label: m.payments_col_invoice() },
          ]}
          rows={people.map(({ applicationId, name, qualification, centre, state, invoiceId, invoiceNumber }) => ({
            id: applicationId,
            cells: {
              name,
              qualification: `${qualification}, ${centre}`,
              state: state ? (inKazakh && state.label.kk) || state.label.ru : <span className="mute">{m.money_people_hidden()}</span>,
              invoice: invoiceId && invoiceNumber !== null && (
                <Link to={`/employer/invoices/${invoiceId}`}>{m.payments_title({ number: invoiceNumber })}</Link>
              ),
            },
          }))}
        />
      ) : (
        <Empty icon={IconUsers} title={m.money_people_empty()}>
          {m.money_people_empty_text()}
        </Empty>
      )}
    </div>
  );
}
