import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';

/** One box for the number; goes to the page of the certificate. */
export function CheckForm({
  label,
  number,
  error,
  kind = 'filled',
}: {
  label: string;
  number?: string;
  error?: string;
  kind?: 'filled' | 'line';
}) {
  return (
    <Form method="get" action="/certificates" className="certificate-search" role="search">
      <TextInput
        name="number"
        label={label}
        hint={m.council_check_number_hint()}
        defaultValue={number}
        error={error}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Button kind={kind} wide>
        {m.council_check_send()}
      </Button>
    </Form>
  );
}
