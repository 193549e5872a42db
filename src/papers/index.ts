export { type PersonName, shortName } from './cases.ts';
export { type OpenedPaper, openPaper } from './open-paper.ts';
export { orderPaper } from './order-paper.ts';
export { listPapers, type StoredPaper, supersedePapers } from './papers.db.ts';
export { type LanguageOfPaper, type PaperPorts, renderOrderedPaper } from './papers.jobs.ts';
export { mayOpenPaper } from './papers.policy.ts';
export { type PaymentOrder, paymentQr } from './payment-qr.ts';
export type { PaperData, PaperKind } from './render-paper.ts';
export { dateInDigits, momentIn, sumInDigits } from './words.ts';
