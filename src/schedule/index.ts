export { confirmDate, declineDate } from './answer-date.ts';
export { approveSession } from './approve-session.ts';
export { BOOKING_RULES, type BookingRules, readBookingRules } from './booking-rules.ts';
export { type Booking, findBooking, findLiveBooking } from './bookings.db.ts';
export { type CalendarFile, calendarFile } from './calendar-file.ts';
export { cancelSession } from './cancel-session.ts';
export { changeOwnDate, takeDateBack } from './change-date.ts';
export { assignCommission, type Candidate, CommissionForm } from './commission.ts';
export { type DateToConfirm, listDatesToConfirm } from './dates-to-confirm.ts';
export { declareInterest, INTERESTS, Interest } from './declare-interest.ts';
export { type ExamOfApplication, findExam } from './exam-of-application.ts';
export { examOfLetter, nearestDays } from './letter-exam.ts';
export { type BookableSession, type DateChoice, listBookable, readDateChoice } from './list-bookable.ts';
export {
  listSessionPapers,
  orderSessionPaper,
  SESSION_PAPERS,
  type SessionPaper,
  type SessionPaperShown,
} from './order-session-papers.ts';
export { listNearestSessions, listPublicSessions, type PublicFilter } from './public-schedule.ts';
export {
  listOwnSessions,
  listSeatsTaken,
  readSessionChoices,
  readSessionDesk,
  type SeatTaken,
  type SessionChoices,
  type SessionDesk,
} from './read-schedule.ts';
export { requestDate } from './request-date.ts';
export { createSession, editSession } from './save-session.ts';
export { confirmHeldDate, remindOfExam } from './schedule.jobs.ts';
export { scheduleEffects } from './schedule-effects.ts';
export { scheduleFacts } from './schedule-facts.ts';
export { schedulePapers } from './schedule-papers.ts';
export { type ExamPlace, type ExamSession, freeSeats, type SessionPart, type SessionQualification } from './session.ts';
export { SessionForm } from './session-form.ts';
export { type CommissionMember, listMembers, MEMBER_ROLES, type MemberRole, readSession } from './sessions.db.ts';
