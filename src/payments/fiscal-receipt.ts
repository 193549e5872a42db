import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';

/** Name and payload of the job; `issueFiscalReceipt` runs it. */
export const FISCAL_RECEIPT = { name: 'payments.fiscal_receipt', payload: z.object({ paymentId: z.uuid() }) };

/** An online cash register. `key` is the same at a repetition: the register issues one receipt per key. */
export interface FiscalProvider {
  issue(receipt: { key: string; sumMinor: number; currency: string; vatPercent: number | null }): Promise<{ number: string }>;
}

/** Stands in where no register is connected: the log holds what would have been issued. */
export const logFiscalProvider = (log: Log): FiscalProvider => ({
  async issue(receipt) {
    log.info({ receipt }, 'a fiscal receipt, by the log driver');
    return { number: `log-${receipt.key}` };
  },
});

/** Issues the receipt of a payment once. */
export const issueFiscalReceipt = defineJob({
  ...FISCAL_RECEIPT,
  async run(deps: Pick<Deps, 'as'> & { readonly fiscal: FiscalProvider }, { paymentId }) {
    const payment = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('payments as p')
          .innerJoin('invoices as i', 'i.id', 'p.invoice_id')
          .select(['p.sum_minor as sumMinor', 'i.currency', 'i.vat_percent as vatPercent', 'p.fiscal_state as state'])
          .where('p.id', '=', paymentId)
          .executeTakeFirst(),
      );
    if (payment?.state !== 'ordered') return;
    const { sumMinor, currency, vatPercent } = payment;
    const { number } = await deps.fiscal.issue({ key: paymentId, sumMinor, currency, vatPercent });
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx
          .updateTable('payments')
          .set({ fiscal_state: 'issued', fiscal_number: number })
          .where('id', '=', paymentId)
          .where('fiscal_state', '=', 'ordered')
          .execute(),
      );
  },
});
