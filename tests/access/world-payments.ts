import type { StateId } from '../../src/procedures/index.ts';
import { unusedNumber, type World } from './world.ts';
import { aFiledDocument } from './world-files.ts';

export interface Invoiced {
  readonly applicationId: string;
  readonly invoiceId: string;
  /** A payment document that is not sent yet. */
  readonly proofId: string;
}

/** An open invoice of a new application, to its employer. */
export async function anInvoice(world: World, state: StateId): Promise<Invoiced> {
  const { deps, catalogue, write } = world;
  const { applicationId, versionId } = await aFiledDocument(world, state);
  const { 'white-bridge': centre, 'sever-project': employer } = catalogue.organisations;
  const now = deps.clock.now();
  return await write(async (trx) => {
    const invoice = await trx
      .insertInto('invoices')
      .values({
        centre_id: centre,
        application_id: applicationId,
        year: 2026,
        number: await unusedNumber(trx),
        issued_on: Temporal.PlainDate.from('2026-11-24'),
        pay_until: Temporal.PlainDate.from('2026-12-24'),
        payer_kind: 'employer',
        payer_organisation_id: employer,
        sum_minor: 1_800_000,
        currency: 'RUB',
        issued_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('invoice_lines')
      .values({ invoice_id: invoice.id, line: 1, application_id: applicationId, title: 'Экзамен', count: 1, price_minor: 1_800_000 })
      .execute();
    const proof = await trx
      .insertInto('payment_proofs')
      .values({
        application_id: applicationId,
        invoice_id: invoice.id,
        document_version_id: versionId,
        added_by: world.person('applicant'),
        added_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { applicationId, invoiceId: invoice.id, proofId: proof.id };
  });
}

/** A contract that waits for its party; with a signature that the centre has to check where `sent`. */
export async function aContract(world: World, sent = false): Promise<Invoiced & { signatureId: string }> {
  const invoice = await anInvoice(world, 'contract_offered');
  const { applicationId } = invoice;
  const now = world.deps.clock.now();
  const signatureId = await world.write(async (trx) => {
    const contract = await trx
      .insertInto('contracts')
      .values({
        centre_id: world.catalogue.organisations['white-bridge'],
        application_id: applicationId,
        year: 2026,
        number: await unusedNumber(trx),
        dated: Temporal.PlainDate.from('2026-11-24'),
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!sent) return '';
    const stored = await world.deps.files.put(Buffer.from(`signature of ${applicationId}`), { maxBytes: 1000 });
    await trx
      .insertInto('files')
      .values({ ...stored, media_type: 'application/pkcs7-signature', created_at: now })
      .execute();
    const { id } = await trx
      .insertInto('contract_signatures')
      .values({
        contract_id: contract.id,
        application_id: applicationId,
        method: 'cms_file',
        file_sha256: stored.sha256,
        file_name: 'signature.p7s',
        look: JSON.stringify({ verdict: 'intact', gost: false, signers: [], outOfTerm: false }),
        paper_sha256: '0'.repeat(64),
        sent_by: world.person('employer'),
        sent_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
  return { ...invoice, signatureId };
}

/** What goes back for an application that was withdrawn after its payment. */
export async function aRefund(world: World): Promise<string> {
  const { applicationId, invoiceId } = await anInvoice(world, 'withdrawn');
  const { id } = await world.write((trx) =>
    trx
      .insertInto('refunds')
      .values({
        application_id: applicationId,
        invoice_id: invoiceId,
        sum_minor: 1_800_000,
        currency: 'RUB',
        opened_by_move: 'withdraw',
        opened_at: world.deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}
