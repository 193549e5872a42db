import { Form } from 'react-router';
import type { ContractShown, InvoicePage } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { FileForm } from '#web/sending/file-form.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { FileInput, TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import './payments.css';
import { SignatureFacts } from './signature-facts.tsx';

interface SignContractProps {
  page: InvoicePage;
  contract: ContractShown;
  /** The viewer is the party; others only see that it waits. */
  turn: boolean;
}

/** The offered contract: read it, then sign it in one of the ways that the procedure allows. Plain forms. */
export function SignContract({ page, contract, turn }: SignContractProps) {
  const paper = page.papers.find(({ kind, ready }) => kind === 'contract' && ready);
  const { signature, methods } = contract;
  const inCheck = signature?.state === 'sent';
  return (
    <Card title={m.payments_contract_heading({ number: contract.number })} id="contract">
      {turn ? <p>{m.money_contract_text()}</p> : <Note>{m.money_contract_of_another({ payer: page.payer.name })}</Note>}
      {paper ? (
        <p>
          <a href={`/files/papers/${paper.id}`}>{m.payments_contract_read()}</a>
        </p>
      ) : (
        <Note tone="wait">{m.money_contract_printing()}</Note>
      )}
      {signature?.state === 'rejected' && turn && (
        <Note tone="turn" role="alert">
          {m.money_contract_rejected({ words: signature.words ?? '' })}
        </Note>
      )}
      {inCheck && (
        <>
          <Note tone="wait" role="status">
            {m.money_contract_in_check()}
          </Note>
          <SignatureFacts signature={signature} zone={page.zone} />
        </>
      )}
      {turn && paper && !inCheck && (
        <div className="ways">
          {methods.includes('code') && <ByCode contract={contract} />}
          {methods.includes('scan') && (
            <ByFile
              act="scan"
              title={m.money_sign_by_scan()}
              text={m.money_sign_by_scan_text()}
              accept="application/pdf,image/jpeg,image/png"
            />
          )}
          {methods.includes('cms_file') && (
            <ByFile act="signature_file" title={m.money_sign_by_file()} text={m.money_sign_by_file_text()} accept=".p7s,.sig,.p7m,.sgn" />
          )}
        </div>
      )}
    </Card>
  );
}

/** First the agreement, once; then a code, as often as it is needed. */
function ByCode({ contract: { agreement, codeSent } }: { contract: ContractShown }) {
  return (
    <details className="way" name="way" open>
      <summary>{m.money_sign_by_code()}</summary>
      <Form method="post" className="stack-s">
        {agreement.accepted ? (
          <p className="mute small">{m.money_agreement_accepted()}</p>
        ) : (
          <>
            <h3>{m.money_agreement()}</h3>
            <ol className="agreement">
              {(getLocale() === 'kk' ? agreement.clausesKk : agreement.clauses).map((clause) => (
                <li key={clause}>{clause}</li>
              ))}
            </ol>
            <Tick name="agreed" label={m.money_agreement_tick()} required />
          </>
        )}
        <input type="hidden" name="textVersion" value={agreement.version} />
        <Button kind={codeSent ? 'line' : 'filled'} wide name="intent" value="code">
          {codeSent ? m.money_code_again() : m.payments_contract_send_code()}
        </Button>
      </Form>
      {codeSent && (
        <Form method="post" className="stack-s main-top" id="code">
          <Note tone="good" role="status">
            {m.money_code_sent()}
          </Note>
          <TextInput
            name="code"
            id="code-typed"
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
      )}
    </details>
  );
}

function ByFile({ act, title, text, accept }: { act: 'scan' | 'signature_file'; title: string; text: string; accept: string }) {
  return (
    <details className="way" name="way">
      <summary>{title}</summary>
      <FileForm className="stack-s">
        {({ working, refusal }) => (
          <>
            <p>{text}</p>
            <FileInput
              name="files"
              id={`${act}-files`}
              label={act === 'scan' ? m.money_sign_scan_label() : m.money_sign_file_label()}
              accept={accept}
              multiple={act === 'scan'}
              required
              error={refusal}
            />
            <Button wide name="intent" value={act} busy={working}>
              {m.money_sign_send()}
            </Button>
          </>
        )}
      </FileForm>
    </details>
  );
}
