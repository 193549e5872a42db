import IconBuilding from '@tabler/icons-react/icons/IconBuilding';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleOff from '@tabler/icons-react/icons/IconCircleOff';
import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff';
import { Form, redirect } from 'react-router';
import { answerEmployer, listOwnEmployers, type OwnEmployer, withdrawFromEmployer } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { intents } from '#web/intents.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, Empty } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/own-employers.ts';

/** Acts on an account have no zone of their own. */
const ZONE = 'Europe/Moscow';

export const meta = () => [{ title: `${m.money_employers()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { employers: await orErrorPage(() => listOwnEmployers(deps, actor)) };
}

const ACTS = intents('agree', 'decline', 'withdraw');

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor, address } = context.get(requestContext);
  return await refusable(async () => {
    const form = await request.formData();
    const act = ACTS.of(form);
    const id = uuidParam(String(form.get('id') ?? ''));
    if (act === 'withdraw') await withdrawFromEmployer(deps, actor, id);
    else await answerEmployer(deps, actor, id, { agreed: act === 'agree', address: address || null });
    return redirect('/cabinet/employers');
  });
}

/** «Работодатели»: who offers to pay, what each sees, and the way to take that back. */
export default function OwnEmployersPage({ loaderData: { employers }, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow main-top stack">
      <Breadcrumbs crumbs={[{ label: m.applicant_cabinet(), href: '/cabinet' }, { label: m.money_employers() }]} />
      <PageHeader title={m.money_employers()} lead={m.money_employers_lead()} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {employers.length === 0 ? (
        <Empty icon={IconBuilding} title={m.money_employers_empty()}>
          {m.money_employers_empty_text()}
        </Empty>
      ) : (
        employers.map((employer) => <EmployerCard key={employer.id} employer={employer} />)
      )}
    </div>
  );
}

function EmployerCard({ employer: { id, employer, inn, state, at } }: { employer: OwnEmployer }) {
  return (
    <Card title={employer}>
      <div className="stack">
        <p className="row">
          <State state={state} />
          <span className="small mute">{[inn && m.money_employers_inn({ inn }), numericMoment(at, ZONE)].filter(Boolean).join(' · ')}</span>
        </p>
        {(state === 'asked' || state === 'agreed') && (
          <>
            <div>
              <h3>{m.money_sight_sees()}</h3>
              <p>{m.money_sight_sees_text()}</p>
            </div>
            <div>
              <h3>{m.money_sight_not()}</h3>
              <p>{m.money_sight_not_text()}</p>
            </div>
          </>
        )}
        {state === 'withdrawn' && <p>{m.money_sight_withdrawn_text()}</p>}
        {state === 'declined' && <p>{m.money_sight_declined_text()}</p>}
        <Form method="post" className="row">
          <input type="hidden" name="id" value={id} />
          {state === 'asked' && (
            <>
              <Button name="intent" value="agree" wide>
                {m.money_sight_agree()}
              </Button>
              <Button kind="line" name="intent" value="decline" wide>
                {m.money_sight_decline()}
              </Button>
            </>
          )}
          {state === 'agreed' && (
            <>
              <LinkButton to="/cabinet/applications" wide>
                {m.money_sight_apply()}
              </LinkButton>
              <Button kind="risk" name="intent" value="withdraw" wide>
                {m.money_sight_withdraw()}
              </Button>
            </>
          )}
        </Form>
        {state === 'agreed' && inn && <p className="small mute">{m.money_sight_how({ inn })}</p>}
      </div>
    </Card>
  );
}

const STATES = {
  asked: { tone: 'turn', icon: IconBuilding, word: m.money_employers_asked },
  agreed: { tone: 'good', icon: IconCheck, word: m.money_employers_agreed },
  declined: { tone: 'idle', icon: IconCircleOff, word: m.money_employers_declined },
  withdrawn: { tone: 'idle', icon: IconEyeOff, word: m.money_employers_withdrawn },
} as const;

function State({ state }: Pick<OwnEmployer, 'state'>) {
  const { tone, icon, word } = STATES[state];
  return (
    <Pill tone={tone} icon={icon}>
      {word()}
    </Pill>
  );
}
