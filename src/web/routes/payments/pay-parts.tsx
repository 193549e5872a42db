import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import { Form } from 'react-router';
import type { InvoicePage, ProofShown } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { FileForm } from '#web/sending/file-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { dayInWords, numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { FileInput } from '#web/ui/inputs.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { formatSum } from './money.ts';

/** The sum, who pays, for whom, until when. */
export function InvoiceFacts({ page }: { page: InvoicePage }) {
  const { invoice, payer } = page;
  const left = invoice.sumMinor - invoice.receivedMinor;
  return (
    <FactList
      facts={[
        { name: m.payments_sum(), value: `${formatSum(invoice.sumMinor, invoice.currency)}, ${lowerFirst(invoice.vatWords)}` },
        ...(invoice.receivedMinor > 0
          ? [
              { name: m.payments_received(), value: formatSum(invoice.receivedMinor, invoice.currency) },
              ...(left > 0 ? [{ name: m.payments_left(), value: formatSum(left, invoice.currency) }] : []),
            ]
          : []),
        { name: m.payments_until(), value: dayInWords(invoice.payUntil, getLocale()) },
        { name: m.payments_payer(), value: [payer.name, ...numbersOf(payer).map(({ name, value }) => `${name} ${value}`)].join(', ') },
        {
          name: m.payments_for_whom(),
          value:
            page.people.length > 1 ? (
              <ol className="for-whom">
                {page.people.map((line) => (
                  <li key={line.applicationId}>
                    {line.title}: {formatSum(line.priceMinor, invoice.currency)}
                  </li>
                ))}
              </ol>
            ) : (
              `${page.applicantName}, ${page.qualification}`
            ),
          wide: true,
        },
      ]}
    />
  );
}

/** ИНН of Russia, БИН of Kazakhstan, as the organisation has them. */
const numbersOf = ({ inn, bin }: { readonly inn: string | null; readonly bin: string | null }) =>
  [
    { name: m.payments_inn(), value: inn },
    { name: m.payments_bin(), value: bin },
  ].flatMap(({ name, value }) => (value ? [{ name, value }] : []));

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The payment symbol, big enough for a phone held over a screen. */
export function PayCode({ page }: { page: InvoicePage }) {
  // the code is a standard of Russian banks
  const expected = page.invoice.state === 'open' && page.requisites.bin === null;
  if (page.qrSvg === null) return expected ? <p className="mute">{m.payments_qr_none()}</p> : null;
  const invoice = page.papers.find(({ kind, ready }) => kind === 'invoice' && ready);
  return (
    <div className="pay-code">
      <div
        className="qr"
        role="img"
        aria-label={m.payments_qr()}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG that the server draws from numbers and its own texts
        dangerouslySetInnerHTML={{ __html: page.qrSvg }}
      />
      <div>
        <h2>{m.payments_qr()}</h2>
        <p className="mute">{m.payments_qr_hint()}</p>
        <p className="small">
          {m.payments_qr_phone()} <a href="#requisites">{m.payments_to_requisites()}</a>.
        </p>
        {invoice && (
          <p>
            <a href={`/files/papers/${invoice.id}`} download>
              <Icon of={IconDownload} size={18} /> {m.payments_invoice_download()}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

export function RequisitesCard({ page }: { page: InvoicePage }) {
  const { requisites } = page;
  const rows = [
    [m.payments_payee(), requisites.payee],
    [m.payments_inn(), requisites.inn],
    [m.payments_bin(), requisites.bin],
    [m.payments_kpp(), requisites.kpp],
    [requisites.bin ? m.payments_iban() : m.payments_account(), requisites.account],
    [m.payments_bank(), requisites.bank],
    [m.payments_bik(), requisites.bik],
    [m.payments_correspondent(), requisites.correspondentAccount],
    [m.payments_purpose(), requisites.purpose],
  ].flatMap(([name, value]) => (name && value ? [{ name, value }] : []));
  return (
    <Card title={m.payments_requisites()} id="requisites">
      <p className="mute small">{page.qrSvg ? m.payments_requisites_hint() : m.payments_requisites_hint_no_code()}</p>
      <FactList facts={rows.map((row) => ({ ...row, wide: row.name === m.payments_purpose() }))} />
      <CopyButton text={rows.map(({ name, value }) => `${name}: ${value}`).join('\n')} />
    </Card>
  );
}

/** Only with JavaScript; the text stands on the page anyway. */
function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <p className="main-top no-print">
      <Button type="button" kind="line" size={40} onClick={() => void copy()}>
        {m.payments_copy()}
      </Button>{' '}
      <span role="status">{copied && m.payments_copied()}</span>
    </p>
  );
}

const PAPER_WORDS: Readonly<Record<string, () => string>> = {
  invoice: m.payments_paper_invoice,
  contract: m.payments_paper_contract,
  esign_agreement: m.money_agreement,
  receipt: m.payments_paper_receipt,
};

export function PaperList({ page }: { page: InvoicePage }) {
  // the same paper before and after it was signed: two of one name are told apart by their times
  const isOneOfMany = (kind: string) => page.papers.filter((paper) => paper.kind === kind).length > 1;
  return (
    <Card title={m.payments_papers()}>
      <ul className="pay-files">
        {page.papers.map(({ id, kind, ready, at }) => (
          <li key={id}>
            <span>
              {PAPER_WORDS[kind]?.() ?? kind}
              {isOneOfMany(kind) && <span className="small mute"> {numericMoment(at, page.zone)}</span>}
            </span>
            {ready ? (
              <a href={`/files/papers/${id}`} download>
                <Icon of={IconDownload} size={18} /> {m.payments_paper_download()}
              </a>
            ) : (
              <span className="mute small">{m.payments_paper_pending()}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ProofPill({ state }: Pick<ProofShown, 'state'>) {
  const looks = {
    added: { tone: 'turn', icon: IconClock, word: m.payments_proof_added },
    sent: { tone: 'wait', icon: IconCheck, word: m.payments_proof_sent },
    rejected: { tone: 'bad', icon: IconX, word: m.payments_proof_rejected },
  } as const;
  const { tone, icon, word } = looks[state];
  return (
    <Pill tone={tone} icon={icon} size="s">
      {word()}
    </Pill>
  );
}

/** «Документы об оплате»: what is attached, «Добавить», «Отправить документы». */
export function Proofs({ page, editable, error }: { page: InvoicePage; editable: boolean; error?: string }) {
  const ready = page.proofs.some(({ state }) => state === 'added');
  return (
    <Card title={m.payments_proofs()} id="proofs">
      <p className="mute">{m.payments_proofs_text()}</p>
      {page.proofs.length === 0 && !editable && <p>{m.payments_proof_none()}</p>}
      <ul className="pay-files">
        {page.proofs.map((proof) => (
          <li key={proof.id}>
            <a href={`/files/documents/${proof.versionId}`}>{proof.name}</a>
            <span className="row">
              <ProofPill state={proof.state} />
              {editable && proof.state === 'added' && (
                <Form method="post">
                  <input type="hidden" name="proofId" value={proof.id} />
                  <Button kind="quiet" size={32} name="intent" value="remove">
                    {m.payments_proof_remove()}
                  </Button>
                </Form>
              )}
            </span>
          </li>
        ))}
      </ul>
      {editable && (
        <>
          <FileForm className="stack">
            {({ working, refusal }) => (
              <>
                <input type="hidden" name="intent" value="add" />
                <FileInput
                  name="files"
                  label={m.payments_proof_choose()}
                  hint={m.payments_proof_choose_hint()}
                  accept="application/pdf,image/jpeg,image/png"
                  multiple
                  required
                  error={refusal ?? error}
                />
                <Button kind={ready ? 'line' : 'filled'} wide busy={working}>
                  {m.payments_proof_add()}
                </Button>
              </>
            )}
          </FileForm>
          <Form method="post" className="main-top">
            <Button wide name="intent" value="send" disabled={!ready} kind={ready ? 'filled' : 'line'} aria-describedby="send-needs">
              {m.payments_send()}
            </Button>
            {!ready && (
              <p className="mute small" id="send-needs">
                {m.payments_send_first()}
              </p>
            )}
          </Form>
        </>
      )}
    </Card>
  );
}
