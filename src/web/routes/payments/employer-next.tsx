import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { NextStep } from '#web/ui/card.tsx';
import { formatSum } from './money.ts';

interface EmployerNextProps {
  /** Invoices that nobody has begun to pay, in the currency of the first: an employer works in one country. */
  toPay: { count: number; sumMinor: number; currency: string };
  /** Invitations without an answer. */
  waits: number;
}

/** The one next step of an employer: pay, else wait for the answers, else nothing. */
export function EmployerNext({ toPay, waits }: EmployerNextProps) {
  if (toPay.count > 0)
    return (
      <NextStep
        title={m.money_employer_to_pay({ count: toPay.count, sum: formatSum(toPay.sumMinor, toPay.currency) })}
        action={<LinkButton to="/employer/invoices">{m.money_employer_to_invoices()}</LinkButton>}
      />
    );
  if (waits > 0)
    return (
      <NextStep title={m.money_employer_waits({ count: waits })} action={null}>
        {m.money_employer_waits_text()}
      </NextStep>
    );
  return <NextStep title={m.money_employer_nothing()} action={null} />;
}
