import { Form } from 'react-router';
import type { ContractShown, InvoicePage } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { SignatureFacts, SignedFacts } from '#web/routes/payments/signature-facts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Textarea } from '#web/ui/inputs.tsx';

interface ContractCheckProps {
  page: InvoicePage;
  contract: ContractShown;
  error?: string;
  typed?: string;
}

/** What the party signed, and the centre's verdict on it. */
export function ContractCheck({ page, contract, error, typed }: ContractCheckProps) {
  const { signature } = contract;
  if (contract.state === 'signed')
    return (
      <Card title={m.payments_paper_contract()}>
        <SignedFacts contract={contract} zone={page.zone} />
      </Card>
    );
  if (page.state !== 'contract_offered' || signature?.state !== 'sent') return null;
  return (
    <Card title={m.money_contract_check_title()}>
      <p className="mute">{m.money_contract_check_text()}</p>
      <SignatureFacts signature={signature} zone={page.zone} />
      <Form method="post" className="main-top">
        <Button size={40} name="intent" value="accept_signature">
          {m.money_contract_accept()}
        </Button>
      </Form>
      <Form method="post" className="stack-s main-top">
        <Textarea
          name="signatureWords"
          label={m.money_contract_reject_words()}
          hint={m.money_contract_reject_hint()}
          error={error}
          defaultValue={typed}
          rows={2}
        />
        <Button size={40} kind="risk" name="intent" value="reject_signature">
          {m.money_contract_reject()}
        </Button>
      </Form>
    </Card>
  );
}
