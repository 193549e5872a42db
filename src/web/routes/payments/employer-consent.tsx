import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';

/** The person decides what the employer that pays may see. */
export function EmployerConsent({ given }: { given: boolean }) {
  return (
    <Card title={m.money_consent_title()}>
      <p>{given ? m.money_consent_on() : m.money_consent_off()}</p>
      <Form method="post" className="main-top">
        <Button kind="line" size={40} wide name="intent" value={given ? 'hide_from_employer' : 'show_to_employer'}>
          {given ? m.money_consent_withdraw() : m.money_consent_give()}
        </Button>
      </Form>
    </Card>
  );
}
