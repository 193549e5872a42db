import type { AppealLetter, LetterId } from '#procedures/index.ts';
import { accountCreated, numberRegistered, passwordChanged, passwordRecovery, registrationRepeated } from './account.ts';
import {
  appealAppointed,
  appealDecided,
  appealFiled,
  appealHearing,
  appealNew,
  appealRegistered,
  appealTold,
  appealWithdrawn,
} from './appeals.ts';
import { clockMoved } from './clock-moved.ts';
import { clockWarning, protocolToSign, signCode, termWarning } from './codes-and-terms.ts';
import { dateChanged, dateConfirmed, dateDeclined, dateRequested, examReminder, noticeSent, rebooked } from './dates.ts';
import { employeeInvited } from './employees.ts';
import {
  applicationClosed,
  applicationFiled,
  applicationLapsed,
  applicationNew,
  applicationRefused,
  applicationReopened,
  applicationReturned,
  applicationWithdrawn,
} from './filing.ts';
import type { AnyLetter } from './letter-words.ts';
import {
  certificateReady,
  examBrokenOff,
  nextPart,
  noShow,
  removedFromExam,
  result,
  sentBackByCouncil,
  sentToCouncil,
} from './outcomes.ts';
import { overdueDigest } from './overdue-digest.ts';
import {
  applicationAccepted,
  contractNotAccepted,
  contractSigned,
  contractToCheck,
  invoiceIssued,
  paymentConfirmed,
  paymentProofSent,
  paymentRejected,
} from './payment.ts';
import { accountClosed, consentWithdrawn } from './personal-data.ts';
import { decisionTold, newDateFollows, paymentSettled } from './without-choice.ts';

/** Letters that no move of a procedure names. */
type OwnLetter =
  | 'account_created'
  | 'registration_repeated'
  | 'number_registered'
  | 'password_recovery'
  | 'password_changed'
  | 'account_closed'
  | 'consent_withdrawn'
  | 'application_new'
  | 'employee_invited'
  | 'invoice_issued'
  | 'contract_to_check'
  | 'contract_not_accepted'
  | 'exam_reminder'
  | 'certificate_ready'
  | 'protocol_to_sign'
  | 'sign_code'
  | 'term_warning'
  | 'clock_warning'
  | 'clock_moved'
  | 'overdue_digest';
export type LetterKind = LetterId | AppealLetter | OwnLetter;

/** Every letter that the product can write. A letter that a procedure names and nobody worded does not compile. */
export const LETTERS = {
  account_created: accountCreated,
  registration_repeated: registrationRepeated,
  number_registered: numberRegistered,
  password_recovery: passwordRecovery,
  password_changed: passwordChanged,
  account_closed: accountClosed,
  consent_withdrawn: consentWithdrawn,
  application_filed: applicationFiled,
  application_new: applicationNew,
  application_returned: applicationReturned,
  application_refused: applicationRefused,
  application_accepted: applicationAccepted,
  application_withdrawn: applicationWithdrawn,
  application_lapsed: applicationLapsed,
  application_closed: applicationClosed,
  application_reopened: applicationReopened,
  employee_invited: employeeInvited,
  invoice_issued: invoiceIssued,
  contract_signed: contractSigned,
  contract_to_check: contractToCheck,
  contract_not_accepted: contractNotAccepted,
  payment_proof_sent: paymentProofSent,
  payment_confirmed: paymentConfirmed,
  payment_settled: paymentSettled,
  payment_rejected: paymentRejected,
  date_requested: dateRequested,
  date_confirmed: dateConfirmed,
  notice_sent: noticeSent,
  date_declined: dateDeclined,
  date_changed: dateChanged,
  rebooked,
  new_date_follows: newDateFollows,
  exam_reminder: examReminder,
  no_show: noShow,
  removed_from_exam: removedFromExam,
  exam_broken_off: examBrokenOff,
  next_part: nextPart,
  sent_to_council: sentToCouncil,
  sent_back_by_council: sentBackByCouncil,
  result,
  decision_told: decisionTold,
  certificate_ready: certificateReady,
  appeal_filed: appealFiled,
  appeal_new: appealNew,
  appeal_registered: appealRegistered,
  appeal_appointed: appealAppointed,
  appeal_hearing: appealHearing,
  appeal_decided: appealDecided,
  appeal_told: appealTold,
  appeal_withdrawn: appealWithdrawn,
  protocol_to_sign: protocolToSign,
  sign_code: signCode,
  term_warning: termWarning,
  clock_warning: clockWarning,
  clock_moved: clockMoved,
  overdue_digest: overdueDigest,
} as const satisfies Record<LetterKind, AnyLetter>;

export function letterTemplate(kind: string): AnyLetter {
  const template = Object.hasOwn(LETTERS, kind) ? LETTERS[kind as LetterKind] : undefined;
  if (!template) throw new Error(`no letter is called «${kind}»`);
  return template;
}

export const tellsSecret = (kind: string): boolean => letterTemplate(kind).secrets !== undefined;
