import IconInbox from '@tabler/icons-react/icons/IconInbox';
import { Link, redirect } from 'react-router';
import { listQueue } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { ListHead, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/queue.ts';
import { ApplicationTable } from './application-table.tsx';
import './desk.css';
import { FindForm } from './find-form.tsx';
import { pageOf, queueOf, TAB_WORDS, TABS } from './queue-address.ts';

export const meta = () => [{ title: `${m.centre_queue()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { tab, words } = queueOf(request);
  const queue = await orErrorPage(() => listQueue(deps, actor, { tab, words }));
  const [only, second] = queue.items;
  if (words && only && !second) throw redirect(pageOf(actor.role, only, tab));
  return { ...queue, tab, words, role: actor.role };
}

export default function QueuePage({ loaderData: { items, total, counts, tab, words, role } }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <ListHead title={m.centre_queue()} lead={m.centre_queue_lead()}>
        <Tabs
          label={m.centre_queue_tabs()}
          tabs={TABS.map((one) => ({
            label: TAB_WORDS[one](),
            href: `/centre/queue?tab=${one}`,
            count: counts[one],
            current: !words && one === tab,
          }))}
        />
        <FindForm action="/centre/queue" words={words} label={m.centre_search()} kept={{ tab }} />
      </ListHead>
      {words && (
        <p role="status">
          {total > 0 ? m.centre_search_found({ words, count: total }) : m.centre_search_nothing({ words })}{' '}
          <Link to={`/centre/queue?tab=${tab}`}>{m.centre_search_clear()}</Link>
        </p>
      )}
      {items.length > 0 && <ApplicationTable caption={m.centre_queue()} items={items} hrefOf={(item) => pageOf(role, item, tab)} />}
      {items.length === 0 && !words && (
        <Empty
          icon={IconInbox}
          title={tab === 'mine' ? m.centre_queue_empty_mine() : m.centre_queue_empty()}
          action={
            tab === 'mine' && (
              <LinkButton kind="line" to="/centre/queue?tab=all">
                {m.centre_queue_show_all()}
              </LinkButton>
            )
          }
        >
          {tab === 'mine' ? m.centre_queue_empty_mine_text() : m.centre_queue_empty_text()}
        </Empty>
      )}
      <KeyHints
        keys={[
          { keys: ['J', 'K'], does: m.centre_key_row() },
          { keys: ['Enter'], does: m.centre_key_open() },
          { keys: ['/'], does: m.centre_key_find() },
        ]}
      />
    </div>
  );
}
