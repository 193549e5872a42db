import { PLAIN_DAY_OFF } from '#procedures/index.ts';
import type { SessionDesk } from '#schedule/index.ts';
import { type Locale, numericDay, numericMoment, timeAt } from '#web/ui/dates.ts';
import { showSession } from './session-words.ts';
import type { TypedSession } from './typed-session.ts';

/** For loaders: one session as its desk shows it. */
export function presentSessionDesk(
  { session, members, candidates, bookings, rules, dayOff, papers }: SessionDesk,
  today: Temporal.PlainDate,
  locale: Locale,
) {
  const judges = members.filter(({ role }) => role !== 'proctor');
  return {
    session: showSession(session, today, locale),
    typed: typedOf(session),
    // of a plain weekend there is nothing more to say
    dayOff: dayOff === null ? null : { why: dayOff === PLAIN_DAY_OFF ? null : dayOff },
    papers: papers.map(({ id, kind, state, orderedAt }) => ({ id, kind, state, at: numericMoment(orderedAt, session.place.zone) })),
    candidates: candidates.map((candidate) => ({
      ...candidate,
      assigned: members.some(({ personId, role }) => personId === candidate.personId && role === candidate.role),
    })),
    commission: {
      minimum: rules.commissionMinimum,
      lacking: Math.max(0, rules.commissionMinimum - judges.length),
      hasChair: members.some(({ role }) => role === 'commission_chair'),
    },
    bookings: bookings.map(({ bookingId, applicationId, number, applicantName, qualification, parts, state, applicationState }) => ({
      bookingId,
      applicationId,
      number,
      applicantName,
      qualification,
      parts,
      state,
      mayTakeBack: applicationState === 'exam_scheduled',
    })),
  };
}

function typedOf({ place, parts, seats, minLeadHours, note, qualifications, startsAt }: SessionDesk['session']): TypedSession {
  const part = (name: 'theory' | 'practice') => parts.find((one) => one.part === name);
  const at = (name: 'theory' | 'practice') => {
    const found = part(name);
    return found ? timeAt(found.startsAt, { zone: place.zone }) : '';
  };
  return {
    roomId: place.roomId,
    day: numericDay(startsAt.toZonedDateTimeISO(place.zone).toPlainDate()),
    theoryAt: at('theory'),
    theoryMinutes: String(part('theory')?.minutes ?? 90),
    practiceAt: at('practice'),
    practiceMinutes: String(part('practice')?.minutes ?? 60),
    seats: String(seats),
    minLeadHours: String(minLeadHours),
    soon: '',
    note: note ?? '',
    qualificationIds: qualifications.map(({ id }) => id),
  };
}
