export { type Case, inCase, type PersonName, personName, shortName } from './cases.ts';
export { type OpenedPaper, openPaper } from './open-paper.ts';
export { orderPaper, retryPaper } from './order-paper.ts';
export { listPapers, readPaper, type StoredPaper } from './papers.db.ts';
export { type PaperPorts, type PapersDeps, renderOrderedPaper } from './papers.jobs.ts';
export { mayOpenPaper } from './papers.policy.ts';
export { type PaymentOrder, paymentQr } from './payment-qr.ts';
export { PAPER_KINDS, type PaperData, type PaperKind, type RenderedPaper, renderPaper } from './render-paper.ts';
export { dateInDigits, dateInWords, dateWithWeekday, sumInDigits, sumInWords } from './words.ts';
