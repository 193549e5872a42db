import type { MoveContext, Ports } from '#applications/index.ts';
import { dayIn, endOfDay } from '#procedures/index.ts';
import { type BookingRules, readBookingRules } from './booking-rules.ts';
import { findLiveBooking } from './bookings.db.ts';
import { firstDayAfterNotice } from './first-day-after-notice.ts';
import { partsLeft } from './parts-left.ts';
import { type ExamSession, freeSeats, partsFor } from './session.ts';
import { findSession, listMembers, listOnDuty } from './sessions.db.ts';

type Owned = 'chosenSession' | 'noticeLead' | 'commission' | 'dateChanges' | 'booking';

/** Facts of the schedule's own tables. */
export const scheduleFacts: Pick<Ports['facts'], Owned> = {
  async chosenSession(context) {
    const { trx, application, input } = context;
    const session = input.sessionId ? await findSession(trx, input.sessionId) : undefined;
    if (!session) return null;
    const parts = partsFor(session, await partsLeft(context));
    return {
      ofThisCentre: session.centreId === application.centreId,
      approved: session.state === 'approved',
      qualificationFits: parts.length > 0 && session.qualifications.some(({ id }) => id === application.qualificationId),
      freeSeats: freeSeats(session),
      startsAt: session.startsAt,
      minimumLeadHours: session.minLeadHours,
    };
  },

  async noticeLead({ trx, procedure, input, now }) {
    const session = input.sessionId ? await findSession(trx, input.sessionId) : undefined;
    if (!session) return null;
    const { zone } = session.place;
    const first = await firstDayAfterNotice(trx, procedure, dayIn(now, zone));
    return first && { day: dayIn(session.startsAt, zone), earliest: first.earliest };
  },

  async commission(context) {
    const { trx, application } = context;
    const { commissionMinimum: minimum } = await readBookingRules(trx, application.councilId);
    const session = await bookedSession(context);
    if (!session) return { minimum, assigned: 0, hasChair: false, busy: 0, inConflict: 0 };
    const members = await listMembers(trx, session.id);
    const onDuty = new Set(await listOnDuty(trx, { from: session.startsAt, to: session.endsAt, except: session.id }));
    const barred = await listBarred(context, session.id);
    return {
      minimum,
      assigned: members.filter(({ role }) => role !== 'proctor').length,
      hasChair: members.some(({ role }) => role === 'commission_chair'),
      busy: members.filter(({ personId }) => onDuty.has(personId)).length,
      inConflict: members.filter(({ personId }) => barred.has(personId)).length,
    };
  },

  async dateChanges(context) {
    const rules = await readBookingRules(context.trx, context.application.councilId);
    const { used } = await context.trx
      .selectFrom('date_changes')
      .select((eb) => eb.fn.countAll<number>().as('used'))
      .where('application_id', '=', context.application.id)
      .where('by_role', 'in', ['applicant', 'representative'])
      .executeTakeFirstOrThrow();
    const session = await bookedSession(context);
    return { used, allowed: rules.changesAllowed, lastMoment: session ? lastMomentOfChange(session, rules) : context.now };
  },

  async booking(context) {
    const { graceMinutes } = await readBookingRules(context.trx, context.application.councilId);
    const booking = await findLiveBooking(context.trx, context.application.id);
    const session = booking && (await findSession(context.trx, booking.sessionId));
    if (!booking || !session) throw new Error('the application has no booking');
    const first = session.parts.find(({ part }) => booking.parts.includes(part));
    // an admitted person's application is in another state
    return { startsAt: first?.startsAt ?? session.startsAt, graceMinutes, admitted: false };
  },
};

/** End of the last day on which a person may give the date up, on the site's clock. */
export function lastMomentOfChange(
  { startsAt, place: { zone } }: Pick<ExamSession, 'startsAt' | 'place'>,
  rules: BookingRules,
): Temporal.Instant {
  return endOfDay(dayIn(startsAt, zone).subtract({ days: rules.changeDaysBefore }), zone);
}

/** The session in which a seat is held; a move that takes the seat itself (`notify`) names it. */
async function bookedSession({ trx, application, input }: MoveContext): Promise<ExamSession | undefined> {
  const booking = await findLiveBooking(trx, application.id);
  const sessionId = booking?.sessionId ?? input.sessionId;
  return sessionId ? await findSession(trx, sessionId) : undefined;
}

/** Who must not judge this person: the person, and members who declared an interest. */
async function listBarred({ trx, application }: MoveContext, sessionId: string): Promise<ReadonlySet<string>> {
  const declared = await trx
    .selectFrom('interest_declarations')
    .select('person_id as personId')
    .where('application_id', '=', application.id)
    .where('session_id', '=', sessionId)
    .where('interest', '<>', 'none')
    .execute();
  return new Set([application.applicantId, ...declared.map(({ personId }) => personId)]);
}
