import { data, Form, redirect } from 'react-router';
import { createSession, readSessionChoices } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/new-session.ts';
import { SessionFields } from './session-fields.tsx';
import { parseSession, sayingAtDay, typedSession } from './session-form-data.ts';
import { EMPTY_SESSION } from './typed-session.ts';

export const meta = () => [{ title: `${m.schedule_form_new_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(() => readSessionChoices(deps, actor));
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const typed = typedSession(await request.formData());
  const parsed = parseSession(typed);
  if ('errors' in parsed) return data({ errors: parsed.errors, doubt: undefined, typed }, { status: 422 });
  return await refusable(
    () => sayingAtDay(typed, async () => redirect(`/centre/schedule/${await createSession(deps, actor, parsed.form)}`)),
    { typed },
  );
}

export default function NewSession({ loaderData: choices, actionData }: Route.ComponentProps) {
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const doubt = actionData && 'errors' in actionData ? actionData.doubt : undefined;
  const typed = actionData && 'typed' in actionData ? actionData.typed : EMPTY_SESSION;
  return (
    <div className="staff-page narrow-desk">
      <Breadcrumbs crumbs={[{ label: m.schedule_staff_title(), href: '/centre/schedule' }, { label: m.schedule_form_new_title() }]} />
      <PageHeader title={m.schedule_form_new_title()} />
      <ErrorSummary
        key={JSON.stringify(errors)}
        title={m.schedule_form_errors({ count: Object.keys(errors).length })}
        errors={Object.entries(errors).map(([field, text]) => ({ field, text }))}
      />
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Card>
        <Form method="post" className="stack" noValidate>
          <SessionFields choices={choices} typed={typed} errors={errors} doubt={doubt} />
          <Button size={40}>{m.schedule_form_create()}</Button>
        </Form>
      </Card>
    </div>
  );
}
