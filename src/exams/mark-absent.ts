import { type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { proctoredBooking } from './proctored-booking.ts';

/** Who has not come by the end of the council's grace. Refuses: `not_found`, `not_the_proctor`, `grace_not_passed`. */
export async function markAbsent(deps: MoveDeps, actor: Actor, bookingId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { applicationId } = await proctoredBooking(trx, actor, bookingId);
    await makeMove(trx, deps, actor, applicationId, 'mark_no_show');
  });
}
