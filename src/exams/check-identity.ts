import { lockApplication } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { proctoredBooking } from './proctored-booking.ts';

interface Checks {
  /** The person against the document and the photo. */
  readonly identity: boolean;
  /** The rules were told and the person has signed for it. */
  readonly briefing: boolean;
  /** More time for the theory, for those entitled to it; absent: as it was. */
  readonly extraMinutes?: number;
  /** Where the person sits; absent: as it was. */
  readonly seat?: string | null;
}

/** What the proctor does before admitting; a tick taken away takes its record away. Refuses: `not_found`, `not_the_proctor`. */
export async function checkIdentity(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, bookingId: string, checks: Checks): Promise<void> {
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    const booking = await proctoredBooking(trx, actor, bookingId);
    await lockApplication(trx, booking.applicationId);
    const before = await trx.selectFrom('admission_checks').selectAll().where('booking_id', '=', bookingId).executeTakeFirst();
    const values = {
      identity_checked_at: checks.identity ? (before?.identity_checked_at ?? now) : null,
      identity_checked_by: checks.identity ? (before?.identity_checked_by ?? actor.personId) : null,
      briefed_at: checks.briefing ? (before?.briefed_at ?? now) : null,
      briefed_by: checks.briefing ? (before?.briefed_by ?? actor.personId) : null,
      ...(checks.extraMinutes === undefined ? {} : { extra_minutes: checks.extraMinutes }),
      ...(checks.seat === undefined ? {} : { seat: checks.seat }),
    };
    await trx
      .insertInto('admission_checks')
      .values({ booking_id: bookingId, application_id: booking.applicationId, ...values })
      .onConflict((conflict) => conflict.column('booking_id').doUpdateSet(values))
      .execute();
  });
}

/** Corrects the time allowed until the candidate starts the theory, which fixes its end. Refuses: `not_found`, `not_the_proctor`, `theory_begun`. */
export async function changeExtraMinutes(deps: Pick<Deps, 'as'>, actor: Actor, bookingId: string, extraMinutes: number): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const booking = await proctoredBooking(trx, actor, bookingId);
    await lockApplication(trx, booking.applicationId);
    const begun = await trx
      .selectFrom('attempts')
      .select('id')
      .where('booking_id', '=', bookingId)
      .where('part', '=', 'theory')
      .executeTakeFirst();
    if (begun) throw new Refusal('theory_begun');
    await trx
      .insertInto('admission_checks')
      .values({ booking_id: bookingId, application_id: booking.applicationId, extra_minutes: extraMinutes })
      .onConflict((conflict) => conflict.column('booking_id').doUpdateSet({ extra_minutes: extraMinutes }))
      .execute();
  });
}
