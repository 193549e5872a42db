import { type MoveDeps, makeMove, readApplication } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { findBooking } from './bookings.db.ts';
import { SCHEDULE_CONFIRM, SCHEDULE_REMIND } from './schedule-job-names.ts';
import { isBefore } from './session.ts';
import { readSession } from './sessions.db.ts';

/** The letter of the day before. Asks again: the date may have been changed, the exam may have begun. */
export const remindOfExam = defineJob<Pick<Deps, 'as' | 'clock' | 'outbox'>, { bookingId: string }>({
  ...SCHEDULE_REMIND,
  async run({ as, clock, outbox }, { bookingId }) {
    await as(SYSTEM).write(async (trx) => {
      const booking = await findBooking(trx, bookingId);
      if (booking?.state !== 'booked') return;
      const application = await readApplication(trx, booking.applicationId);
      const { startsAt } = await readSession(trx, booking.sessionId);
      if (application.state !== 'exam_scheduled' || !isBefore(clock.now(), startsAt)) return;
      await outbox.send(trx, {
        kind: 'exam_reminder',
        personId: application.applicantId,
        applicationId: application.id,
        key: `exam_reminder:${bookingId}`,
      });
    });
  },
});

/** Confirms a held date where the centre chose so; what the rules refuse (a commission that is not whole) is left to the scheduler. */
export const confirmHeldDate = defineJob<MoveDeps, { bookingId: string }>({
  ...SCHEDULE_CONFIRM,
  async run(deps, { bookingId }) {
    try {
      await deps.as(SYSTEM).write(async (trx) => {
        const booking = await findBooking(trx, bookingId);
        if (booking?.state === 'held') await makeMove(trx, deps, SYSTEM, booking.applicationId, 'confirm_date');
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  },
});
