import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { timeAt } from '#web/ui/dates.ts';
import { TextInput } from '#web/ui/inputs.tsx';

/** Asks for a code of signature, and says when the last one went. */
export function CodeRequest({ sentAt, zone }: { sentAt: string | null; zone: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="code" />
      <div className="row">
        <Button kind={sentAt ? 'line' : 'filled'} size={40}>
          {sentAt ? m.council_sign_new_code() : m.council_sign_get_code()}
        </Button>
        {sentAt && (
          <span className="small mute" role="status">
            {m.council_sign_code_sent({ time: timeAt(sentAt, { zone }) })}
          </span>
        )}
      </div>
    </Form>
  );
}

export function CodeField({ error }: { error: string | undefined }) {
  return (
    <TextInput
      name="code"
      label={m.council_sign_code()}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      required
      short
    />
  );
}
