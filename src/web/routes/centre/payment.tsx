import { data, Link, redirect } from 'react-router';
import {
  acceptSignature,
  ConfirmForm,
  confirmPayment,
  PartForm,
  RejectForm,
  RejectSignatureForm,
  readPaymentForCentre,
  recordPartPayment,
  rejectPaymentProof,
  rejectSignature,
} from '#payments/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';

import { intents } from '#web/intents.ts';
import type { StaffHandle } from '#web/layouts/staff-keys.tsx';
import { pageNumber } from '#web/page-number.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, REFUSALS, refusable, uuidParam } from '#web/refusals.ts';
import { DocumentViewer } from '#web/routes/files/viewer.tsx';
import { InvoiceFacts, PaperList, ProofPill } from '#web/routes/payments/pay-parts.tsx';
import { VoucherFacts } from '#web/routes/payments/voucher-card.tsx';
import { Card } from '#web/ui/card.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/payment.ts';
import './desk.css';
import { ContractCheck } from './contract-check.tsx';
import { PaymentVerdict, type SumDiffering } from './payment-verdict.tsx';

export const handle: StaffHandle = { keys: () => [{ keys: ['[', ']'], does: m.centre_key_page() }] };

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? m.payments_title({ number: loaderData.page.invoice.number }) : m.payments_centre() },
];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { searchParams } = new URL(request.url);
  const page = await orErrorPage(async () => await readPaymentForCentre(deps, actor, uuidParam(params.id)));
  const shown = page.proofs.filter(({ state }) => state !== 'added');
  const proof = shown.find(({ id }) => id === searchParams.get('proof')) ?? shown.findLast(({ state }) => state === 'sent') ?? shown.at(-1);
  return {
    page: { ...page, proofs: shown },
    proofId: proof?.id ?? null,
    sheet: pageNumber(searchParams.get('page')),
    isHead: actor.role === 'head',
    part: searchParams.has('part'),
  };
}

const ACTS = intents('confirm', 'part', 'reject', 'accept_signature', 'reject_signature');

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) as Record<string, string>;
  return await refusable(
    async () => {
      const id = uuidParam(params.id);
      // the answer to «пришло больше» is a button of its own, of the same act
      const act = form.has('over') ? 'confirm' : ACTS.of(form);
      if (act === 'accept_signature') {
        await acceptSignature(deps, actor, id);
        return redirect(`/centre/payments/${id}`);
      }
      if (act === 'reject_signature') {
        const reject = RejectSignatureForm.safeParse({ words: typed.signatureWords });
        if (!reject.success) return data({ errors: { signatureWords: m.payments_needs_words() }, typed }, { status: 422 });
        await rejectSignature(deps, actor, id, reject.data);
        return redirect('/centre/payments?tab=contract');
      }
      if (act === 'reject') {
        const reject = RejectForm.safeParse({ words: typed.rejectWords });
        if (!reject.success) return data({ errors: { rejectWords: m.payments_needs_words() }, typed }, { status: 422 });
        await rejectPaymentProof(deps, actor, id, reject.data);
        return redirect('/centre/payments');
      }
      const whole = { ...typed, override: typed.override === 'on' };
      if (act === 'part') {
        const received = PartForm.safeParse(whole);
        if (!received.success) return data({ errors: { sum: m.payments_sum_form() }, typed }, { status: 422 });
        return await askingOfSum(typed, async () => {
          await recordPartPayment(deps, actor, id, received.data);
          return redirect(`/centre/payments/${id}?part`);
        });
      }
      const confirmed = ConfirmForm.safeParse(whole);
      if (!confirmed.success) return data({ errors: { sum: m.payments_sum_form() }, typed }, { status: 422 });
      return await askingOfSum(typed, async () => {
        await confirmPayment(deps, actor, id, confirmed.data);
        return redirect('/centre/payments');
      });
    },
    { typed },
  );
}

/** Where on the form the words of a refusal belong. */
const FIELD_OF: Readonly<Record<string, string>> = {
  no_sum: 'sum',
  received_ahead: 'receivedOn',
  received_before: 'receivedOn',
  date_impossible: 'receivedOn',
};

/** Another sum than the invoice's is a question to whoever writes it down, beside the sum. */
async function askingOfSum<T>(typed: Readonly<Record<string, string>>, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    const field = error instanceof Refusal ? FIELD_OF[error.code] : undefined;
    if (error instanceof Refusal && field)
      return data({ errors: { [field]: REFUSALS[error.code]?.message(error.details) ?? '' }, typed }, { status: 422 });
    if (!(error instanceof Refusal) || (error.code !== 'payment_over' && error.code !== 'payment_short')) throw error;
    const { due, received } = error.details;
    const differs: SumDiffering = { message: REFUSALS[error.code]?.message(error.details) ?? '', excess: Number(received) - Number(due) };
    return data({ differs, typed }, { status: 409 });
  }
}

export default function PaymentPage({ loaderData: { page, proofId, sheet, isHead, part }, actionData }: Route.ComponentProps) {
  const proof = page.proofs.find(({ id }) => id === proofId);
  const hrefOf = (to: number) => (proofId ? `?proof=${proofId}&page=${to}` : `?page=${to}`);
  const open = page.invoice.state === 'open' && (page.state === 'payment_check' || page.state === 'awaiting_payment');
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const typed: Readonly<Record<string, string>> = actionData && 'typed' in actionData ? actionData.typed : {};
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : null;
  const differs = actionData && 'differs' in actionData ? actionData.differs : null;
  const scan = page.state === 'contract_offered' ? page.contract?.signature?.scan : null;
  const shown = scan ?? proof;
  return (
    <div className="staff-page">
      <Breadcrumbs
        crumbs={[{ label: m.payments_centre(), href: '/centre/payments' }, { label: m.payments_title({ number: page.invoice.number }) }]}
      />
      <PageHeader title={`${m.payments_title({ number: page.invoice.number })}, ${page.payer.name}`} />
      <div className="pay-desk">
        <div className="stack">
          {refusal && (
            <Note tone="bad" role="alert">
              {refusal.message}
            </Note>
          )}
          {part && !actionData && (
            <Note tone="good" role="status">
              {m.payments_part_recorded()}
            </Note>
          )}
          <Card>
            <InvoiceFacts page={page} />
          </Card>
          {page.contract && (
            <ContractCheck page={page} contract={page.contract} error={errors.signatureWords} typed={typed.signatureWords} />
          )}
          {page.invoice.payerKind === 'voucher' && (
            <Card title={m.money_voucher()}>
              {page.voucher ? <VoucherFacts voucher={page.voucher} /> : <p>{m.money_voucher_none()}</p>}
            </Card>
          )}
          {open && <PaymentVerdict page={page} isHead={isHead} errors={errors} typed={typed} differs={differs} />}
          {page.proofs.length > 0 && (
            <Card title={m.payments_proofs()}>
              <ul className="pay-files">
                {page.proofs.map(({ id, name, state }) => (
                  <li key={id}>
                    <Link to={`?proof=${id}`}>{name}</Link>
                    <ProofPill state={state} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <PaperList page={page} />
        </div>
        {shown ? (
          <DocumentViewer
            versionId={shown.versionId}
            name={shown.name}
            pageSizes={shown.pageSizes}
            page={Math.min(sheet, Math.max(1, shown.pages))}
            hrefOf={hrefOf}
          />
        ) : (
          <p className="desk-empty">{page.state === 'contract_offered' ? m.money_contract_waits() : m.payments_no_proof()}</p>
        )}
      </div>
    </div>
  );
}
