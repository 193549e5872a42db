export { type Case, inCase, type PersonName, personName, shortName } from './cases.ts';
export { type PaymentOrder, paymentQr } from './payment-qr.ts';
export { PAPER_KINDS, type PaperData, type PaperKind, type RenderedPaper, renderPaper } from './render-paper.ts';
export { dateInDigits, dateInWords, dateWithWeekday, sumInDigits, sumInWords } from './words.ts';
