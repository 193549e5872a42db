import { Form } from 'react-router';
import type { InvoicePage } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { TextInput } from '#web/ui/inputs.tsx';

/** Two plain forms: agree and get the code, then sign by it. */
export function SignContract({ page }: { page: InvoicePage }) {
  const paper = page.papers.find(({ kind, ready }) => kind === 'contract' && ready);
  return (
    <Card title={m.payments_contract_heading({ number: page.contract?.number ?? '' })}>
      <p>{m.payments_contract_text()}</p>
      {paper && (
        <p>
          <a href={`/files/papers/${paper.id}`}>{m.payments_contract_read()}</a>
        </p>
      )}
      <Form method="post" className="stack-s">
        <Tick name="agreed" label={m.payments_contract_agree()} required />
        <Button kind="line" wide name="intent" value="code">
          {m.payments_contract_send_code()}
        </Button>
      </Form>
      <Form method="post" className="stack-s main-top">
        <TextInput
          name="code"
          label={m.payments_contract_code()}
          hint={m.payments_contract_code_hint()}
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          required
        />
        <Button wide name="intent" value="sign">
          {m.payments_contract_sign()}
        </Button>
      </Form>
    </Card>
  );
}
