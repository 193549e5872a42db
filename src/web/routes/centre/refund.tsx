import { Form, redirect } from 'react-router';
import { moveRefund, RefundForm, readRefund } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { intents } from '#web/intents.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { formatSum } from '#web/routes/payments/money.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { DateInput, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/refund.ts';
import { REFUND_WORDS } from './refund-words.ts';

const ACTS = intents('pay', 'refuse', 'reopen');

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? m.money_refund_number({ number: loaderData.refund.invoiceNumber }) : m.money_refunds() },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => await readRefund(deps, actor, uuidParam(params.id)));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { paidOn: text('paidOn'), documentNumber: text('documentNumber'), words: text('words') };
  return await refusable(
    async () => {
      const cut = {
        ...typed,
        paidOn: typed.paidOn.slice(0, 10),
        documentNumber: typed.documentNumber.slice(0, 50),
        words: typed.words.slice(0, 2_000),
      };
      await moveRefund(deps, actor, uuidParam(params.id), ACTS.of(form), RefundForm.parse(cut));
      return redirect(`/centre/refunds/${params.id}`);
    },
    { typed },
  );
}

/** One refund: what, to whom, and its end with the document that moved the money. */
export default function RefundPage({ loaderData: { refund, moves }, actionData }: Route.ComponentProps) {
  const typed = actionData && 'typed' in actionData ? actionData.typed : { paidOn: '', documentNumber: '', words: '' };
  const may = (move: (typeof moves)[number]) => moves.includes(move);
  return (
    <div className="staff-page">
      <Breadcrumbs
        crumbs={[{ label: m.money_refunds(), href: '/centre/refunds' }, { label: m.money_refund_number({ number: refund.invoiceNumber }) }]}
      />
      <PageHeader title={m.money_refund_number({ number: refund.invoiceNumber })} />
      <div className="narrow stack">
        {actionData && 'refusal' in actionData && (
          <Note tone="bad" role="alert">
            {actionData.refusal.message}
          </Note>
        )}
        <Card>
          <FactList
            facts={[
              { name: m.money_refund_state(), value: REFUND_WORDS[refund.state]() },
              { name: m.money_refund_sum(), value: formatSum(refund.sumMinor, refund.currency) },
              { name: m.money_refund_to(), value: refund.payer ?? refund.applicantName },
              { name: m.money_refund_who(), value: `${refund.applicantName}, № ${refund.applicationNumber}` },
              { name: m.money_refund_since(), value: dayInWords(refund.openedOn, getLocale()) },
              ...(refund.paidOn ? [{ name: m.money_refund_day(), value: dayInWords(refund.paidOn, getLocale()) }] : []),
              ...(refund.documentNumber ? [{ name: m.money_refund_document(), value: refund.documentNumber }] : []),
              ...(refund.words ? [{ name: m.money_refund_words(), value: refund.words, wide: true }] : []),
            ]}
          />
        </Card>
        {may('pay') && (
          <Card title={m.money_refund_pay()}>
            <p className="mute">{m.money_refund_pay_text()}</p>
            <Form method="post" className="stack-s main-top">
              <DateInput name="paidOn" label={m.money_refund_day()} defaultValue={typed.paidOn} />
              <TextInput
                name="documentNumber"
                label={m.money_refund_document()}
                defaultValue={typed.documentNumber}
                maxLength={50}
                short
                required
              />
              <Button size={40} name="intent" value="pay">
                {m.money_refund_pay()}
              </Button>
            </Form>
          </Card>
        )}
        {may('refuse') && (
          <Card title={m.money_refund_refuse()}>
            <Form method="post" className="stack-s">
              <Textarea
                name="words"
                label={m.money_refund_words()}
                hint={m.money_refund_words_hint()}
                defaultValue={typed.words}
                rows={2}
                required
              />
              <Button size={40} kind="risk" name="intent" value="refuse">
                {m.money_refund_refuse()}
              </Button>
            </Form>
          </Card>
        )}
        {may('reopen') && (
          <Form method="post">
            <Button size={40} kind="line" name="intent" value="reopen">
              {m.money_refund_reopen()}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
