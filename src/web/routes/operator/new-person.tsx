import { data, Form, redirect } from 'react-router';
import { invitePerson, NewPersonForm } from '#accounts/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/new-person.ts';

const ZONE = 'Europe/Moscow';
const FIELDS = ['surname', 'givenName', 'patronymic', 'login'] as const;

export const meta = () => [{ title: `${m.operator_invite()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    if (actor.role !== 'administrator') throw new Refusal('not_an_administrator');
    return null;
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const typed = Object.fromEntries(await request.formData());
  const kept = Object.fromEntries(FIELDS.map((field) => [field, String(typed[field] ?? '').slice(0, 200)]));
  const form = NewPersonForm.safeParse(kept);
  if (!form.success && actor.role === 'administrator') {
    const errors = Object.fromEntries(
      form.error.issues.map(({ path, message }) => [
        String(path[0]),
        message === 'email_form' ? m.operator_email_wrong() : m.operator_needed(),
      ]),
    );
    return data({ errors, kept }, { status: 422 });
  }
  return await refusable(
    async () => {
      if (!form.success) throw new Refusal('not_an_administrator');
      return redirect(`/operator/people/${await invitePerson(deps, actor, form.data, ZONE)}`);
    },
    { kept },
  );
}

export default function NewPerson({ actionData }: Route.ComponentProps) {
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const kept: Readonly<Record<string, string>> = actionData?.kept ?? {};
  const labels = {
    surname: m.operator_surname(),
    givenName: m.operator_given_name(),
    patronymic: m.operator_patronymic(),
    login: m.operator_email(),
  };
  return (
    <div className="staff-page narrow stack">
      <PageHeader title={m.operator_invite()} lead={m.operator_invite_lead()} />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Form method="post" className="stack">
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            name={field}
            label={labels[field]}
            defaultValue={kept[field]}
            error={errors[field]}
            type={field === 'login' ? 'email' : 'text'}
            autoComplete="off"
          />
        ))}
        <div className="row">
          <Button>{m.operator_invite_do()}</Button>
          <LinkButton to="/operator/people" kind="line">
            {m.operator_back()}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
