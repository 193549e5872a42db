import IconUserPlus from '@tabler/icons-react/icons/IconUserPlus';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import { redirect } from 'react-router';
import { cancelInvitation, type EmployerPerson, listEmployerInvoices, listEmployerPeople, remindEmployee } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { intents } from '#web/intents.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/employer-people.ts';
import { EmployerNext } from './employer-next.tsx';
import { PeopleTable } from './people-table.tsx';

export const meta = () => [{ title: `${m.money_people()} · ${m.common_product()}` }];

/** Tabs of the list, by what the person has said. */
const TABS = ['all', 'waits', 'agreed', 'closed'] as const;
type Tab = (typeof TABS)[number];

const inTab = (tab: Tab, { answer }: EmployerPerson) =>
  tab === 'all' || (tab === 'closed' ? answer === 'declined' || answer === 'withdrawn' || answer === 'none' : answer === tab);

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const query = new URL(request.url).searchParams;
  const tab = TABS.find((one) => one === query.get('answer')) ?? 'all';
  return await orErrorPage(async () => {
    const all = await listEmployerPeople(deps, actor);
    const open = (await listEmployerInvoices(deps, actor)).filter(
      ({ invoiceState, state }) => invoiceState === 'open' && state === 'awaiting_payment',
    );
    return {
      tab,
      people: all.filter((person) => inTab(tab, person)),
      counts: TABS.map((one) => ({ tab: one, count: all.filter((person) => inTab(one, person)).length })),
      toPay: {
        count: open.length,
        sumMinor: open.reduce((sum, { sumMinor, receivedMinor }) => sum + sumMinor - receivedMinor, 0),
        currency: open[0]?.currency ?? 'RUB',
      },
      invited: Number(query.get('invited')) || 0,
      done: query.get('done'),
    };
  });
}

const ACTS = intents('remind', 'cancel');

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const form = await request.formData();
    const act = ACTS.of(form);
    const id = uuidParam(String(form.get('id') ?? ''));
    if (act === 'remind') await remindEmployee(deps, actor, id);
    else await cancelInvitation(deps, actor, id);
    return redirect(`/employer/people?done=${act}`);
  });
}

const TAB_WORDS: Readonly<Record<Tab, () => string>> = {
  all: m.money_tab_all,
  waits: m.money_tab_waits,
  agreed: m.money_tab_agreed,
  closed: m.money_tab_closed,
};

/** Whom the employer has invited and whom it pays for; how far each is, where they agreed to show it. */
export default function EmployerPeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const { tab, people, counts, toPay, invited, done } = loaderData;
  const total = counts[0]?.count ?? 0;
  const invite = (
    <LinkButton to="/employer/people/invite" icon={<Icon of={IconUserPlus} />} wide>
      {m.money_invite()}
    </LinkButton>
  );
  return (
    <div className="wrap main-top stack">
      <PageHeader title={m.money_people()} lead={m.money_people_lead()} beside={total > 0 ? invite : undefined} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {invited > 0 && !actionData && (
        <Note tone="good" role="status">
          {m.money_invited({ count: invited })}
        </Note>
      )}
      {(done === 'remind' || done === 'cancel') && !actionData && (
        <Note tone="good" role="status">
          {done === 'remind' ? m.money_reminded() : m.money_cancelled()}
        </Note>
      )}
      {total === 0 ? (
        <Empty icon={IconUsers} title={m.money_people_empty()} action={invite}>
          {m.money_people_empty_text()}
        </Empty>
      ) : (
        <>
          <EmployerNext toPay={toPay} waits={counts.find((one) => one.tab === 'waits')?.count ?? 0} />
          <Tabs
            label={m.money_people_answer()}
            tabs={counts.map(({ tab: one, count }) => ({
              label: TAB_WORDS[one](),
              href: one === 'all' ? '/employer/people' : `/employer/people?answer=${one}`,
              count,
              current: one === tab,
            }))}
          />
          {people.length > 0 ? <PeopleTable people={people} /> : <p className="mute">{m.money_tab_nobody()}</p>}
          <p className="small mute">{m.money_people_sees()}</p>
        </>
      )}
    </div>
  );
}
