import IconUsers from '@tabler/icons-react/icons/IconUsers';
import { Form } from 'react-router';
import { type ListOrder, listApplicants } from '#applications/index.ts';
import { STATES } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { pageNumber } from '#web/page-number.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { ListHead } from '#web/ui/navigation.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import type { Route } from './+types/applicants.ts';
import { ApplicationTable } from './application-table.tsx';
import './desk.css';
import { pageOf } from './queue-address.ts';
import { MOST_WORDS, searchWordsOf } from './search-words.ts';

const PAGE = 50;
const ORDERS: readonly ListOrder[] = ['number', 'name', 'state', 'due'];

export const meta = () => [{ title: `${m.centre_applicants()} · ${m.common_product()}` }];

/** Filter, order and page, as the address keeps them. */
function askedOf(request: Request) {
  const { searchParams } = new URL(request.url);
  return {
    state: STATES.find((state) => state === searchParams.get('state')) ?? null,
    words: searchWordsOf(request),
    order: ORDERS.find((order) => order === searchParams.get('order')) ?? ('number' as const),
    descending: searchParams.get('down') !== '0',
    page: pageNumber(searchParams.get('page')),
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const asked = askedOf(request);
  const { items, total, states } = await orErrorPage(() =>
    listApplicants(deps, actor, asked, { limit: PAGE, offset: (asked.page - 1) * PAGE }),
  );
  return { items, total, states, asked, role: actor.role };
}

export default function ApplicantsPage({ loaderData: { items, total, asked, role, states } }: Route.ComponentProps) {
  const href = (over: Partial<typeof asked>) => addressOf({ ...asked, page: 1, ...over });
  const sortOf = (order: ListOrder) => ({
    href: href({ order, descending: asked.order === order ? !asked.descending : order === 'number' }),
    ...(asked.order === order ? { now: asked.descending ? ('descending' as const) : ('ascending' as const) } : {}),
  });
  const from = (asked.page - 1) * PAGE;
  return (
    <div className="staff-page">
      <ListHead title={m.centre_applicants()} lead={m.centre_applicants_lead()}>
        <Form method="get" className="desk-filter" role="search">
          <input type="hidden" name="order" value={asked.order} />
          <input type="hidden" name="down" value={asked.descending ? '1' : '0'} />
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={asked.words}
            maxLength={MOST_WORDS}
            placeholder={m.centre_search()}
            aria-label={m.centre_search()}
            aria-keyshortcuts="/"
          />
          <select className="input" name="state" defaultValue={asked.state ?? ''} aria-label={m.centre_filter_state()}>
            <option value="">{m.centre_filter_any()}</option>
            {states.map(({ state, label, count }) => (
              <option key={state} value={state}>{`${inLanguage(label)} (${count})`}</option>
            ))}
          </select>
          <Button kind="line" size={32}>
            {m.centre_filter_do()}
          </Button>
        </Form>
      </ListHead>
      {items.length > 0 ? (
        <>
          <ApplicationTable
            caption={m.centre_applicants()}
            items={items}
            hrefOf={(item) => pageOf(role, item, 'all')}
            sort={{ number: sortOf('number'), name: sortOf('name'), state: sortOf('state'), due: sortOf('due') }}
          />
          <Pagination
            from={from + 1}
            to={from + items.length}
            total={total}
            previousHref={asked.page > 1 ? href({ page: asked.page - 1 }) : undefined}
            nextHref={from + items.length < total ? href({ page: asked.page + 1 }) : undefined}
          />
        </>
      ) : (
        <Empty icon={IconUsers} title={asked.words || asked.state ? m.centre_queue_empty() : m.centre_applicants_empty()}>
          {asked.words || asked.state ? m.centre_queue_empty_text() : m.centre_applicants_empty_text()}
        </Empty>
      )}
    </div>
  );
}

function addressOf({ state, words, order, descending, page }: ReturnType<typeof askedOf>): string {
  const query = new URLSearchParams({ order, down: descending ? '1' : '0' });
  if (state) query.set('state', state);
  if (words) query.set('q', words);
  if (page > 1) query.set('page', String(page));
  return `/centre/applicants?${query}`;
}
