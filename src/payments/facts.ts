import { type Ports, zoneOfCentre } from '#applications/index.ts';
import { dayIn, type SignMethod } from '#procedures/index.ts';
import { findSignatureInCheck } from './contract-signatures.db.ts';
import { findContract } from './contracts.db.ts';
import { findOpenInvoice, listProofs, sumReceived } from './payments.db.ts';
import { voucherFact } from './voucher.ts';

/** How this installation can take a signature; the procedure may allow more. */
const METHODS: readonly SignMethod[] = ['code', 'scan', 'cms_file'];

export const paymentFacts: Pick<Ports['facts'], 'contract' | 'payment'> = {
  async contract({ trx, application }) {
    const centre = application.centreId
      ? await trx.selectFrom('centres').select('contract_first as first').where('id', '=', application.centreId).executeTakeFirst()
      : undefined;
    const contract = await findContract(trx, application.id);
    const sent = contract && (await findSignatureInCheck(trx, contract.id));
    return {
      beforePayment: centre?.first ?? false,
      methods: METHODS,
      esignAgreed: contract?.esignAgreedAt != null,
      sent: sent?.method ?? null,
    };
  },

  async payment({ trx, application, now }) {
    const invoice = await findOpenInvoice(trx, application.id);
    const proofs = invoice ? await listProofs(trx, invoice.id) : [];
    const today = dayIn(now, await zoneOfCentre(trx, application.centreId));
    return {
      due: invoice?.sumMinor ?? 0,
      received: invoice ? await sumReceived(trx, invoice.id) : 0,
      currency: invoice?.currency ?? application.currency ?? 'RUB',
      proofs: proofs.filter(({ rejectedAt }) => rejectedAt === null).length,
      voucher: await voucherFact(trx, application, today),
      today,
    };
  },
};
