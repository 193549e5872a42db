export { addPaymentProof, removePaymentProof } from './add-payment-proof.ts';
export { ConfirmForm, confirmPayment, ReceivedForm, recordPartPayment } from './confirm-payment.ts';
export { paymentEffects } from './effects.ts';
export { paymentFacts } from './facts.ts';
export { type FiscalProvider, issueFiscalReceipt, logFiscalProvider } from './fiscal-receipt.ts';
export { followMovedClock } from './follow-moved-clock.ts';
export { invoiceOfLetter, pathOfPaymentLetter } from './letters.ts';
export {
  type InvoiceItem,
  listEmployerInvoices,
  listPayments,
  type PaymentTab,
  readPaymentForCentre,
} from './list-payments.ts';

export { paymentPapers } from './papers.ts';
export { type InvoicePage, type ProofShown, readInvoiceById, readInvoicePage } from './read-invoice-page.ts';
export { RejectForm, rejectPaymentProof } from './reject-payment-proof.ts';
export { sendPaymentProof } from './send-payment-proof.ts';
export { sendSignCode, signContract } from './sign-contract.ts';
