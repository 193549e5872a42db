export { confirmDate, declineDate } from './answer-date.ts';
export { approveSession } from './approve-session.ts';

export { calendarFile } from './calendar-file.ts';
export { cancelSession } from './cancel-session.ts';
export { changeOwnDate, moveOwnDate, takeDateBack } from './change-date.ts';
export { assignCommission, CommissionForm } from './commission.ts';
export { listDatesToConfirm } from './dates-to-confirm.ts';
export { declareInterest, Interest } from './declare-interest.ts';
export { findExam } from './exam-of-application.ts';
export { examOfLetter, nearestDays } from './letter-exam.ts';
export { type BookableSession, type DateChoice, readDateChoice } from './list-bookable.ts';
export { listNoticesDue, readNoticeChoice, sendNotice } from './notices.ts';
export {
  orderSessionPaper,
  SESSION_PAPERS,
} from './order-session-papers.ts';
export { listNearestSessions, listPublicSessions, type PublicFilter } from './public-schedule.ts';
export {
  listOwnSessions,
  readSessionChoices,
  readSessionDesk,
  type SessionChoices,
  type SessionDesk,
} from './read-schedule.ts';
export { requestDate } from './request-date.ts';
export { createSession, editSession } from './save-session.ts';
export { confirmHeldDate, remindOfExam } from './schedule.jobs.ts';
export { scheduleEffects } from './schedule-effects.ts';
export { scheduleFacts } from './schedule-facts.ts';
export { schedulePapers } from './schedule-papers.ts';
export { type ExamSession, freeSeats } from './session.ts';
export { SessionForm } from './session-form.ts';
export type { MemberRole } from './sessions.db.ts';
