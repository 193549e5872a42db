import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import type { RefusalShown } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { isAboutPassword } from './passwords.ts';

type Answer = { errors: { again: string } } | { refusal: RefusalShown } | undefined;

/** «Пароль», «Подтверждение пароля», «Сохранить». */
export function PasswordForm({ login, lead, least, answer }: { login: string | null; lead: string; least: number; answer: Answer }) {
  const refusal = answer && 'refusal' in answer ? answer.refusal : null;
  const atField = refusal && isAboutPassword(refusal.code) ? refusal.message : undefined;
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.account_new_password_title()} lead={lead} />
      {refusal && !atField && (
        <Note tone="bad" role="alert">
          {refusal.message}
        </Note>
      )}
      <Form method="post" className="stack">
        {login && <input type="hidden" name="login" autoComplete="username" value={login} readOnly />}
        <TextInput
          name="password"
          type="password"
          label={m.account_field_password()}
          hint={m.account_password_hint({ least })}
          autoComplete="new-password"
          error={atField}
          required
        />
        <TextInput
          name="again"
          type="password"
          label={m.account_field_password_again()}
          autoComplete="new-password"
          error={answer && 'errors' in answer ? answer.errors.again : undefined}
          required
        />
        <Button wide>{m.common_save()}</Button>
      </Form>
    </div>
  );
}
