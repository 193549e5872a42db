import type { ReactNode } from 'react';
import type { InvoicePage, RefundShown } from '#payments/index.ts';
import { useLookAgain } from '#web/look-again.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, NextStep } from '#web/ui/card.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import '#web/routes/centre/desk.css';
import { EmployerConsent } from './employer-consent.tsx';
import { InvoiceFacts, PaperList, PayCode, Proofs, RequisitesCard } from './pay-parts.tsx';
import { isPayer } from './payer-turn.ts';
import { RefundNote } from './refund-note.tsx';
import { SignContract } from './sign-contract.tsx';
import { SignedFacts } from './signature-facts.tsx';
import { VoucherCard } from './voucher-card.tsx';

interface PayViewProps {
  page: InvoicePage;
  viewer: 'person' | 'employer';
  turn: boolean;
  refund: RefundShown | null;
  refusal: string | null;
  crumbs: ReactNode;
}

/** The invoice for whoever pays: what to do now, the code, the requisites, the documents. */
export function PayView({ page, viewer, turn, refund, refusal, crumbs }: PayViewProps) {
  useLookAgain(page.papers.some(({ ready }) => !ready) || waitsForContract(page));
  const byVoucher = page.invoice.payerKind === 'voucher';
  return (
    <div className="wrap main-top">
      {crumbs}
      <PageHeader title={headingOf(page)} lead={`${page.centre}. ${m.payments_title({ number: page.invoice.number })}`} />
      <div className="with-side main-top">
        <div className="stack">
          {refusal && (
            <Note tone="bad" role="alert">
              {refusal}
            </Note>
          )}
          {refund && <RefundNote refund={refund} />}
          {page.rejection && (
            <Note tone="turn">
              {m.payments_rejected({ words: page.rejection })} <a href="#proofs">{m.payments_proofs()}</a>
            </Note>
          )}
          {page.invoice.toHandOver && turn && <Note>{m.payments_hand_over()}</Note>}
          {page.state === 'awaiting_payment' && !turn && <Note>{m.payments_employer_pays({ payer: page.payer.name })}</Note>}
          {page.state === 'payment_check' && <Note tone="wait">{m.payments_checking()}</Note>}
          {page.state === 'choosing_date' && viewer === 'person' && (
            <NextStep
              title={m.payments_paid()}
              action={<LinkButton to={`/cabinet/applications/${page.applicationId}/date`}>{m.payments_choose_date()}</LinkButton>}
            />
          )}
          {page.state === 'contract_offered' && page.contract && (
            <SignContract page={page} contract={page.contract} turn={isPayer(page, viewer)} />
          )}
          <Card>
            {turn && !byVoucher && <PayCode page={page} />}
            <InvoiceFacts page={page} />
          </Card>
          {byVoucher && <VoucherCard page={page} editable={turn} />}
          {turn && !byVoucher && <RequisitesCard page={page} />}
          {page.contract?.state === 'signed' && (
            <Card title={m.payments_paper_contract()}>
              <SignedFacts contract={page.contract} zone={page.zone} />
            </Card>
          )}
          {page.state !== 'contract_offered' && <Proofs page={page} editable={turn} />}
        </div>
        <div className="stack">
          <PaperList page={page} />
          {viewer === 'person' && page.employerConsent !== null && <EmployerConsent given={page.employerConsent} />}
          <Card title={m.payments_next()}>
            <Timeline steps={stepsOf(page, viewer)} />
          </Card>
        </div>
      </div>
    </div>
  );
}

function headingOf({ state, invoice, contract }: InvoicePage): string {
  if (invoice.state === 'void') return m.payments_void_heading();
  if (invoice.state === 'paid') return m.payments_paid_heading();
  if (state === 'contract_offered') return m.payments_contract_heading({ number: contract?.number ?? '' });
  if (state === 'payment_check') return m.payments_check_heading();
  return m.payments_pay_heading({ number: invoice.number, day: dayInWords(invoice.payUntil, getLocale()) });
}

function nextAfterPayment({ choosesDate }: InvoicePage, viewer: 'person' | 'employer'): string {
  if (!choosesDate) return m.payments_next_4_notice();
  return viewer === 'person' ? m.payments_next_4() : m.payments_next_4_employer();
}

function stepsOf(page: InvoicePage, viewer: 'person' | 'employer') {
  const { state, invoice, proofs, voucher } = page;
  const byVoucher = invoice.payerKind === 'voucher';
  const offered = state === 'contract_offered';
  const last = byVoucher ? 2 : 3;
  const paying =
    invoice.state === 'paid'
      ? last
      : state === 'payment_check'
        ? last - 1
        : voucher || proofs.some((proof) => proof.state === 'added')
          ? 1
          : 0;
  const at = offered ? 0 : paying;
  const names = [
    ...(offered ? [m.money_next_contract()] : []),
    ...(byVoucher ? [m.money_voucher_next_1()] : [page.qrSvg ? m.payments_next_1() : m.payments_next_1_no_code(), m.payments_next_2()]),
    byVoucher ? m.money_voucher_next_2() : m.payments_next_3(),
    nextAfterPayment(page, viewer),
  ];
  return names.map((name, index) => ({
    id: String(index),
    name,
    state: index < at ? ('done' as const) : index === at ? ('now' as const) : ('ahead' as const),
  }));
}

/** It is offered before it is printed. */
const waitsForContract = ({ state, papers }: InvoicePage): boolean =>
  state === 'contract_offered' && !papers.some(({ kind, ready }) => kind === 'contract' && ready);
