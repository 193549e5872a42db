import type { MoveContext, Ports } from '#applications/index.ts';
import type { Part } from '#procedures/index.ts';
import { briefedAt } from './briefing.ts';
import { briefingFacts } from './briefing-facts.ts';
import { findPresentBooking, listPartResults } from './exams.db.ts';

type Owned = 'admission' | 'briefing' | 'incidents' | 'parts' | 'recordings';

/** What the guards ask about the exam. */
export const examFacts: Pick<Ports['facts'], Owned> = {
  ...briefingFacts,

  async admission({ trx, application }) {
    const booking = await findPresentBooking(trx, application.id);
    const checks =
      booking &&
      (await trx
        .selectFrom('admission_checks')
        .select(['identity_checked_at as identity', 'briefed_at as briefing'])
        .where('booking_id', '=', booking.id)
        .executeTakeFirst());
    const ownAct = booking ? await briefedAt(trx, booking.id) : null;
    return { identityChecked: Boolean(checks?.identity), briefingAcknowledged: Boolean(checks?.briefing ?? ownAct) };
  },

  async incidents({ trx, application }) {
    const booking = await findPresentBooking(trx, application.id);
    if (!booking) return { count: 0 };
    return await trx
      .selectFrom('incidents')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('booking_id', '=', booking.id)
      .executeTakeFirstOrThrow();
  },

  parts: readParts,

  async recordings({ trx, application, procedure }) {
    if (procedure.exam.video === 'none') return { missing: [] };
    const sat = await listPartResults(trx, application.id);
    const recorded = await trx
      .selectFrom('recordings')
      .select(['booking_id as bookingId', 'part'])
      .where('application_id', '=', application.id)
      .execute();
    return {
      missing: sat
        .filter(({ bookingId, part }) => !recorded.some((one) => one.bookingId === bookingId && one.part === part))
        .map(({ part }) => part),
    };
  },
};

/** Practice is not ahead any more once a theory that it needs is failed. */
export async function readParts({ trx, application, procedure }: Pick<MoveContext, 'trx' | 'application' | 'procedure'>) {
  const results = await listPartResults(trx, application.id);
  const booking = await findPresentBooking(trx, application.id);
  const credited = await trx.selectFrom('credited_parts').select('part').where('application_id', '=', application.id).execute();
  const isCredited = (part: Part) => credited.some((one) => one.part === part);
  const ended = (part: Part) => isCredited(part) || results.some((one) => one.part === part && one.endedAt !== null);
  const theory = results.find(({ part }) => part === 'theory');
  const theoryPassed = isCredited('theory') ? true : (theory?.passed ?? null);
  const blocked = (part: Part) =>
    procedure.exam.parts.find(({ id }) => id === part)?.onlyAfterPassed === 'theory' && theoryPassed === false;
  const parts = procedure.exam.parts.map(({ id }) => id);
  return {
    running: (booking?.parts ?? []).filter((part) => !ended(part) && !blocked(part)),
    left: parts.filter((part) => !ended(part) && !booking?.parts.includes(part)),
    theoryPassed,
  };
}
