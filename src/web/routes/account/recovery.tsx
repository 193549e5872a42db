import { Form } from 'react-router';
import { z } from 'zod';
import { askRecovery } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/recovery.ts';

const RecoveryForm = z.object({
  login: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, 200)),
});

export const meta = () => [{ title: `${m.account_recovery_title()} · ${m.common_product()}` }];

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, address } = context.get(requestContext);
  const { login } = RecoveryForm.parse(Object.fromEntries(await request.formData()));
  if (login) await askRecovery(deps, login, address);
  return { login };
}

export default function Recovery({ actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.account_recovery_title()} lead={m.account_recovery_lead()} />
      {actionData?.login && (
        <Note tone="good" role="status">
          {m.account_recovery_sent({ login: actionData.login })}
        </Note>
      )}
      <Form method="post" className="stack">
        <TextInput name="login" label={m.account_field_login()} autoComplete="username" defaultValue={actionData?.login} required />
        <Button wide>{m.account_recovery_send()}</Button>
      </Form>
    </div>
  );
}
