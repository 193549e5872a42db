import { procedureOf, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Label, Part } from '#procedures/index.ts';
import { type Booking, findLastBooking, findLiveBooking } from './bookings.db.ts';
import { type ExamSession, partEnd } from './session.ts';
import { readSession } from './sessions.db.ts';

/** The exam that an application is held or booked for, as letters, papers and calendars tell it. */
export interface ExamOfApplication {
  readonly booking: Booking;
  readonly session: ExamSession;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly parts: readonly { readonly id: Part; readonly label: Label; readonly startsAt: Temporal.Instant; readonly minutes: number }[];
  /** What to bring, by the procedure. */
  readonly bring: readonly Label[];
}

/** @param which `live`: null where no seat is held; `last`: also a date that was given up. */
export async function findExam(db: Trx, applicationId: string, which: 'live' | 'last' = 'live'): Promise<ExamOfApplication | null> {
  const booking = which === 'live' ? await findLiveBooking(db, applicationId) : await findLastBooking(db, applicationId);
  return booking ? await toExam(db, booking) : null;
}

export async function toExam(db: Trx, booking: Booking): Promise<ExamOfApplication> {
  const application = await readApplication(db, booking.applicationId);
  const { exam } = procedureOf(application);
  const session = await readSession(db, booking.sessionId);
  const parts = session.parts
    .filter(({ part }) => booking.parts.includes(part))
    .map(({ part, startsAt, minutes }) => ({
      id: part,
      label: exam.parts.find(({ id }) => id === part)?.label ?? { ru: part },
      startsAt,
      minutes,
    }));
  return {
    booking,
    session,
    startsAt: parts[0]?.startsAt ?? session.startsAt,
    endsAt: parts.map(partEnd).toSorted(Temporal.Instant.compare).at(-1) ?? session.endsAt,
    parts,
    bring: exam.whatToBring.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === application.practiceKind).map(({ text }) => text),
  };
}
