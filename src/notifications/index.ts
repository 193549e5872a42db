export { type DeliveryDeps, deliverLetter } from './deliver-letter.ts';
export { listMailbox, type MailboxLetter, openMailboxLetter } from './demo-mailbox.ts';

export { type ListedLetter, listLettersOfApplication } from './list-letters.ts';
export { keptMail, smtpMail } from './mail.ts';
export { listNotices, markRead, type Notice } from './notices.ts';
export { createOutbox } from './outbox.ts';
export type { AppealLetterFacts, ExamFacts, LetterFacts, LetterPorts, OrderedLetter } from './ports.ts';
export { previewLetter } from './preview-letter.ts';

export { keptSms } from './sms.ts';
