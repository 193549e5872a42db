import type { ContractShown } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { FactList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Note } from '#web/ui/note.tsx';

type Signature = NonNullable<ContractShown['signature']>;

/** What a sent signature says: of a file, what was verified here and what a person has to judge. */
export function SignatureFacts({ signature: { id, method, sentAt, look }, zone }: { signature: Signature; zone: string }) {
  const when = (moment: string) => numericMoment(moment, zone);
  return (
    <>
      <FactList
        facts={[
          { name: m.money_signature_how(), value: method === 'scan' ? m.money_method_scan() : m.money_method_cms_file() },
          { name: m.money_signature_sent(), value: when(sentAt) },
          ...(look?.signers ?? []).flatMap(({ name, organisation, issuer, validFrom, validTo, digest, signedAt }) => [
            { name: m.money_signature_signer(), value: [name, organisation !== name && organisation].filter(Boolean).join(', ') },
            { name: m.money_signature_issuer(), value: issuer },
            { name: m.money_signature_term(), value: `${when(validFrom)} – ${when(validTo)}` },
            { name: m.money_signature_digest(), value: digest },
            ...(signedAt ? [{ name: m.money_signature_time(), value: when(signedAt) }] : []),
          ]),
        ]}
      />
      {look && (
        <>
          <Note tone={look.verdict === 'intact' ? 'good' : 'turn'}>
            {look.verdict === 'intact'
              ? m.money_signature_intact()
              : look.gost
                ? m.money_signature_gost()
                : m.money_signature_unverifiable()}
          </Note>
          {look.outOfTerm && <Note tone="turn">{m.money_signature_out_of_term()}</Note>}
          <p>
            <a href={`/files/signatures/${id}`} download>
              {m.money_signature_download()}
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** The signed contract: how, when, from where, over which bytes. */
export function SignedFacts({ contract, zone }: { contract: ContractShown; zone: string }) {
  if (contract.state !== 'signed' || !contract.signedAt) return null;
  const how = { code: m.money_method_code, scan: m.money_method_scan, cms_file: m.money_method_cms_file };
  return (
    <FactList
      facts={[
        { name: m.money_contract_signed(), value: numericMoment(contract.signedAt, zone) },
        ...(contract.method ? [{ name: m.money_signature_how(), value: how[contract.method]() }] : []),
        ...(contract.address ? [{ name: m.money_signature_address(), value: contract.address }] : []),
        ...(contract.paperSha256 ? [{ name: m.money_signature_hash(), value: contract.paperSha256, wide: true }] : []),
      ]}
    />
  );
}
