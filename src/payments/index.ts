export { addPaymentProof, removePaymentProof } from './add-payment-proof.ts';
export { acceptSignature, openSignatureFile, RejectSignatureForm, rejectSignature } from './check-signature.ts';
export { ConfirmForm, confirmPayment, PartForm, recordPartPayment } from './confirm-payment.ts';
export { readContractSetting, setContractFirst } from './contract-setting.ts';
export { paymentEffects } from './effects.ts';
export { type FaultyLine, type ListFault, MOST_INVITED } from './employee-list.ts';
export { type EmployeeAnswer, type EmployerPerson, listEmployerPeople, setEmployerConsent } from './employer-people.ts';
export { ESIGN_AGREEMENT } from './esign-agreement.ts';
export { paymentFacts } from './facts.ts';
export { type FiscalProvider, issueFiscalReceipt, logFiscalProvider } from './fiscal-receipt.ts';
export { followMovedClock } from './follow-moved-clock.ts';
export { cancelInvitation, inviteEmployees, remindEmployee } from './invite-employees.ts';
export { joinInvoices } from './join-invoices.ts';
export { leaveJointInvoice } from './leave-joint-invoice.ts';
export { invoiceOfLetter, pathOfPaymentLetter } from './letters.ts';
export {
  type InvoiceItem,
  listEmployerInvoices,
  listPayments,
  type PaymentTab,
  readPaymentForCentre,
} from './list-payments.ts';

export { answerEmployer, listOwnEmployers, type OwnEmployer, withdrawFromEmployer } from './own-employers.ts';
export { paymentPapers } from './papers.ts';
export type { ContractShown } from './present-contract.ts';
export { type InvoicePage, type ProofShown, readInvoiceById, readInvoicePage } from './read-invoice-page.ts';
export type { RefundState } from './refund.ts';
export { findRefund, listRefunds, moveRefund, RefundForm, type RefundShown, readRefund } from './refunds.ts';
export { RejectForm, rejectPaymentProof } from './reject-payment-proof.ts';
export { sendPaymentProof } from './send-payment-proof.ts';
export { sendSignatureFile, sendSignedScan } from './send-signature.ts';
export { sendSignCode, signContract } from './sign-contract.ts';
export { saveVoucher, VoucherForm } from './voucher.ts';
