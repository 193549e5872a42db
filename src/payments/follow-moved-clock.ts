import type { FollowMovedClock } from '#applications/index.ts';

/** The open invoice says the same last day as its clock. */
export const followMovedClock: FollowMovedClock = async (trx, { applicationId, clock, lastDay }) => {
  if (clock !== 'invoice') return;
  await trx
    .updateTable('invoices')
    .set({ pay_until: lastDay })
    .where('application_id', '=', applicationId)
    .where('state', '=', 'open')
    .execute();
};
