import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findBooking } from './bookings.db.ts';

export const INTERESTS = ['none', 'teacher', 'superior', 'relative', 'other'] as const;
export const Interest = z.enum(INTERESTS);
export type Interest = z.output<typeof Interest>;

/**
 * A member says what binds him to a candidate (nothing, teacher, superior, relative); any tie bars the member from judging. The scheduler records it for a member too.
 * A later word replaces the earlier. Refuses: `not_found`, `not_of_commission`.
 */
export async function declareInterest(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { bookingId, personId, interest }: { bookingId: string; personId: string; interest: Interest },
): Promise<void> {
  const forOther = actor.scope === 'centre' && (actor.role === 'scheduler' || actor.role === 'head');
  if (actor.personId === null || !(forOther || (actor.scope === 'commission' && actor.personId === personId)))
    throw new Refusal('not_of_commission');
  const declaredBy = actor.personId;
  await deps.as(actor).write(async (trx) => {
    const booking = await findBooking(trx, bookingId);
    if (!booking) throw new Refusal('not_found');
    await trx
      .selectFrom('session_members')
      .select('person_id')
      .where('session_id', '=', booking.sessionId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const word = { interest, declared_at: deps.clock.now(), declared_by: declaredBy };
    await trx
      .insertInto('interest_declarations')
      .values({ session_id: booking.sessionId, person_id: personId, application_id: booking.applicationId, ...word })
      .onConflict((conflict) => conflict.columns(['session_id', 'person_id', 'application_id']).doUpdateSet(word))
      .execute();
  });
}
