import IconUserPlus from '@tabler/icons-react/icons/IconUserPlus';
import { Form, Link } from 'react-router';
import { listPeopleAtWork } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/people.ts';
import { hatInWords } from './operator-words.ts';

const SHOWN = 50;

export const meta = () => [{ title: `${m.operator_people()} · ${m.common_product()}` }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const search = new URL(request.url).searchParams;
    const find = (search.get('q') ?? '').slice(0, 100);
    const page = Math.min(1000, Math.max(1, Math.trunc(Number(search.get('page') ?? '1')) || 1));
    const { people, more } = await listPeopleAtWork(deps, actor, { find, offset: (page - 1) * SHOWN, limit: SHOWN });
    return { people, more, find, page };
  });
}

/** Who works here, and under which roles. */
export default function People({ loaderData: { people, more, find, page } }: Route.ComponentProps) {
  const at = (number: number) => `?${new URLSearchParams({ ...(find && { q: find }), page: String(number) })}`;
  return (
    <div className="staff-page stack">
      <PageHeader
        title={m.operator_people()}
        lead={m.operator_people_lead()}
        beside={
          <div className="row">
            <Form method="get" className="row" role="search">
              <TextInput name="q" label={m.operator_find()} defaultValue={find} type="search" maxLength={100} aria-keyshortcuts="/" />
              <Button kind="line" size={32}>
                {m.operator_find_do()}
              </Button>
            </Form>
            <LinkButton to="/operator/people/new" size={40} icon={<Icon of={IconUserPlus} size={18} />}>
              {m.operator_invite()}
            </LinkButton>
          </div>
        }
      />
      {people.length === 0 ? (
        <p className="mute">{m.operator_nobody()}</p>
      ) : (
        <DataTable
          caption={m.operator_people()}
          columns={[
            { id: 'name', label: m.operator_name(), heads: true },
            { id: 'login', label: m.operator_login() },
            { id: 'hats', label: m.operator_roles() },
            { id: 'state', label: m.operator_access() },
          ]}
          rows={people.map(({ id, name, login, hats, disabled, secondFactorOn }) => ({
            id,
            cells: {
              name: <Link to={`/operator/people/${id}`}>{name}</Link>,
              login,
              hats: hats.map(hatInWords).join('; ') || '—',
              state: disabled
                ? m.operator_disabled()
                : secondFactorOn
                  ? m.operator_with_second_factor()
                  : m.operator_without_second_factor(),
            },
          }))}
        />
      )}
      {(page > 1 || more) && (
        <div className="row">
          {page > 1 && <Link to={at(page - 1)}>{m.ui_previous()}</Link>}
          {more && <Link to={at(page + 1)}>{m.ui_next()}</Link>}
        </div>
      )}
    </div>
  );
}
