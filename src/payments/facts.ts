import { type Ports, zoneOfCentre } from '#applications/index.ts';
import { dayIn, type SignMethod } from '#procedures/index.ts';
import { findContract, findOpenInvoice, listProofs, sumReceived } from './payments.db.ts';

/** How this installation can take a signature; the procedure may allow more. */
const METHODS: readonly SignMethod[] = ['code'];

export const paymentFacts: Pick<Ports['facts'], 'contract' | 'payment'> = {
  async contract({ trx, application }) {
    const centre = application.centreId
      ? await trx.selectFrom('centres').select('contract_first as first').where('id', '=', application.centreId).executeTakeFirst()
      : undefined;
    const contract = await findContract(trx, application.id);
    return { beforePayment: centre?.first ?? false, methods: METHODS, esignAgreed: contract?.esignAgreedAt != null };
  },

  async payment({ trx, application, now }) {
    const invoice = await findOpenInvoice(trx, application.id);
    const proofs = invoice ? await listProofs(trx, invoice.id) : [];
    return {
      due: invoice?.sumMinor ?? 0,
      received: invoice ? await sumReceived(trx, invoice.id) : 0,
      proofs: proofs.filter(({ rejectedAt }) => rejectedAt === null).length,
      voucher: null,
      today: dayIn(now, await zoneOfCentre(trx, application.centreId)),
    };
  },
};
