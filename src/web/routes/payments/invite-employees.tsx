import './payments.css';
import IconSend from '@tabler/icons-react/icons/IconSend';
import { data, Form, redirect, useNavigation } from 'react-router';
import { type FaultyLine, inviteEmployees, type ListFault, listEmployerPeople, MOST_INVITED } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/invite-employees.ts';

export const meta = () => [{ title: `${m.money_invite_title()} · ${m.common_product()}` }];

/** Longer than any list of so many people. */
const LONGEST = 60_000;

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  await orErrorPage(() => listEmployerPeople(deps, actor));
  return { most: MOST_INVITED };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const list = String(form.get('list') ?? '').slice(0, LONGEST);
  const answer = await refusable(async () => {
    const done = await inviteEmployees(deps, actor, list);
    return 'faulty' in done ? data({ faulty: done.faulty, list }, 422) : redirect(`/employer/people?invited=${done.invited}`);
  });
  return 'data' in answer && 'refusal' in answer.data ? data({ ...answer.data, list }, answer.init ?? undefined) : answer;
}

const FAULTS: Readonly<Record<ListFault, () => string>> = {
  email_missing: m.money_fault_email_missing,
  email_form: m.money_fault_email_form,
  name_missing: m.money_fault_name_missing,
  name_signs: m.money_fault_name_signs,
  twice_in_list: m.money_fault_twice,
  invited_already: m.money_fault_invited,
};

const inWords = ({ line, text, fault }: FaultyLine) => m.money_fault_line({ line, text, fault: FAULTS[fault]() });

/** Everyone of a pasted list gets a letter, or nobody while a line is wrong. */
export default function InviteEmployeesPage({ loaderData: { most }, actionData }: Route.ComponentProps) {
  const navigation = useNavigation();
  const faulty = actionData && 'faulty' in actionData ? actionData.faulty : [];
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const list = actionData && 'list' in actionData ? actionData.list : '';
  const [first] = faulty;
  return (
    <div className="wrap narrow main-top stack">
      <Breadcrumbs crumbs={[{ label: m.money_people(), href: '/employer/people' }, { label: m.money_invite_title() }]} />
      <PageHeader title={m.money_invite_title()} lead={m.money_invite_lead()} />
      {faulty.length > 0 && (
        <section className="error-summary" role="alert" aria-labelledby="faulty-lines">
          <h2 id="faulty-lines">{m.money_invite_faulty({ count: faulty.length })}</h2>
          <ul>
            {faulty.map((line) => (
              <li key={line.line}>
                <a href="#list">{inWords(line)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refusal && <ErrorSummary title={m.money_invite_nobody()} errors={[{ field: 'list', text: refusal }]} />}
      <Form method="post" className="card pad stack" noValidate>
        <Textarea
          name="list"
          label={m.money_invite_list()}
          hint={m.money_invite_hint({ most })}
          rows={10}
          defaultValue={list}
          error={first ? inWords(first) : refusal}
          spellCheck={false}
          required
        />
        <div className="form-actions">
          <LinkButton kind="quiet" to="/employer/people">
            {m.money_invite_back()}
          </LinkButton>
          <Button wide icon={<Icon of={IconSend} />} busy={navigation.state === 'submitting'}>
            {m.money_invite_send()}
          </Button>
        </div>
      </Form>
      <Card title={m.money_invite_then()}>
        <ol className="agreement">
          <li>{m.money_invite_then_1()}</li>
          <li>{m.money_invite_then_2()}</li>
          <li>{m.money_invite_then_3()}</li>
          <li>{m.money_invite_then_4()}</li>
        </ol>
      </Card>
    </div>
  );
}
