export { type DeliveryDeps, deliverLetter } from './deliver-letter.ts';
export { type Channel, type LetterState, Undeliverable } from './letter.ts';
export type { LetterKind } from './letters/registry.ts';
export { keptMail, type Mail, type MailTransport, smtpMail } from './mail.ts';
export { createOutbox } from './outbox.ts';
export type { AttachedFile, ExamFacts, LetterFacts, LetterPorts, OrderedLetter } from './ports.ts';
export { keptSms, type SmsProvider } from './sms.ts';
