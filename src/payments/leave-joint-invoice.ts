import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { replaceInvoices } from './join-invoices.ts';
import { openRefund } from './open-refund.ts';
import { listPaidBy, readInvoice } from './payments.db.ts';

/** Name and payload of the job; `leaveJointInvoice` runs it. */
export const LEAVE_JOINT_INVOICE = {
  name: 'payments.leave_joint_invoice',
  payload: z.object({ invoiceId: z.uuid(), applicationId: z.uuid() }),
};

/**
 * An application that ended leaves its joint invoice: the rest are invoiced anew; what came and what was attached goes with them.
 * A job, since who withdraws may not see the others. Where the invoice was paid meanwhile, the price of the leaver goes back.
 */
export const leaveJointInvoice = defineJob({
  ...LEAVE_JOINT_INVOICE,
  async run(deps: Pick<Deps, 'as' | 'clock'>, { invoiceId, applicationId }) {
    await deps.as(SYSTEM).write(async (trx) => {
      await trx.selectFrom('invoices').select('id').where('id', '=', invoiceId).forNoKeyUpdate().executeTakeFirstOrThrow();
      const invoice = await readInvoice(trx, invoiceId);
      const now = deps.clock.now();
      if (invoice.state === 'paid') return await openRefund(trx, applicationId, 'withdraw', now);
      if (invoice.state === 'void') return;
      const rest = (await listPaidBy(trx, invoice)).filter((id) => id !== applicationId);
      if (rest.length > 0) await replaceInvoices(trx, [invoice], rest, now);
      else await trx.updateTable('invoices').set({ state: 'void', closed_at: now }).where('id', '=', invoiceId).execute();
    });
  },
});
