import type { Ports } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { endAttempt } from './end-attempt.ts';
import { findPresentBooking, listPartResults } from './exams.db.ts';
import { openAdmission } from './issue-code.ts';

type Owned = 'open_admission' | 'end_attempts' | 'record_removal' | 'credit_passed_parts';

/** What follows a move in the exam's own tables. */
export const examEffects: Pick<Ports['effects'], Owned> = {
  /** To the first part of the booking, in the order of the procedure; further parts are opened one by one as they come. */
  async open_admission({ trx, application, procedure, actor, now }) {
    const booking = await findPresentBooking(trx, application.id);
    const part = procedure.exam.parts.find(({ id }) => booking?.parts.includes(id))?.id;
    if (!booking || !part) throw new Refusal('not_booked');
    await openAdmission(trx, { applicationId: application.id, bookingId: booking.id, part, by: actor.personId, now });
    return undefined;
  },

  async end_attempts({ trx, application, move, now }) {
    const how = move === 'remove' ? 'removed' : 'broken_off';
    const running = await trx
      .selectFrom('attempts')
      .select('id')
      .where('application_id', '=', application.id)
      .where('ended_at', 'is', null)
      .execute();
    for (const { id } of running) await endAttempt(trx, id, how, { now, mark: 'by_job' });
    await trx
      .updateTable('admissions')
      .set({ closed_at: now, code_sealed: null })
      .where('application_id', '=', application.id)
      .where('closed_at', 'is', null)
      .execute();
    return undefined;
  },

  async record_removal({ trx, application }) {
    const { id } = await trx
      .selectFrom('incidents')
      .select('id')
      .where('application_id', '=', application.id)
      // the one that was written down last, which may have happened before another
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await trx.updateTable('incidents').set({ consequence: 'removal' }).where('id', '=', id).execute();
    return undefined;
  },

  async credit_passed_parts({ trx, application, to, now }) {
    if (to === 'decision_due') return undefined;
    for (const { id, part, passed } of await listPartResults(trx, application.id))
      if (passed)
        await trx
          .insertInto('credited_parts')
          .values({ application_id: application.id, part, attempt_id: id, credited_at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    return undefined;
  },
};
