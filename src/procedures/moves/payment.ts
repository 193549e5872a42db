import type { MoveRule } from '../procedure.ts';
import type { StateId } from '../vocabulary.ts';
import { plain } from './plain.ts';

/** Contract and payment. */

export const SIGN_CONTRACT: MoveRule = {
  ...plain,
  name: 'sign_contract',
  label: { ru: 'Подписать договор', kk: 'Шартқа қол қою' },
  from: ['contract_offered'],
  to: ['awaiting_payment'],
  by: ['applicant', 'representative', 'employer', 'accountant', 'head'],
  guards: ['contract_party_acts', 'sign_method_allowed', 'esign_agreed'],
  asks: [{ field: 'signMethod' }],
  effects: ['record_signature'],
  prints: ['contract'],
  letters: [{ letter: 'contract_signed', to: 'contract_party' }],
};

export const SEND_PAYMENT_PROOF: MoveRule = {
  ...plain,
  name: 'send_payment_proof',
  label: { ru: 'Отправить документы', kk: 'Құжаттарды жіберу' },
  from: ['awaiting_payment'],
  to: ['payment_check'],
  by: ['applicant', 'representative', 'employer'],
  guards: ['payer_acts', 'payment_proof_present'],
  letters: [{ letter: 'payment_proof_sent', to: 'centre' }],
};

/** @param into  what comes once the payment is there: the choice of a date, the centre's notice. */
export const confirmPayment = (into: StateId): MoveRule => ({
  ...plain,
  name: 'confirm_payment',
  label: { ru: 'Подтвердить оплату', kk: 'Төлемді растау' },
  from: ['awaiting_payment', 'payment_check'],
  to: [into],
  by: ['accountant', 'head', 'system'],
  guards: ['payment_sufficient'],
  asks: [
    { field: 'override', onlyFor: ['head'], optional: true },
    { field: 'words', onlyFor: ['head'], optional: true },
  ],
  effects: ['settle_invoice', 'issue_fiscal_receipt'],
  letters: [{ letter: into === 'choosing_date' ? 'payment_confirmed' : 'payment_settled', to: 'applicant' }],
});

export const REJECT_PAYMENT_PROOF: MoveRule = {
  ...plain,
  name: 'reject_payment_proof',
  label: { ru: 'Не подтвердить оплату', kk: 'Төлемді растамау' },
  from: ['payment_check'],
  to: ['awaiting_payment'],
  by: ['accountant', 'head'],
  asks: [{ field: 'words' }],
  letters: [{ letter: 'payment_rejected', to: 'payer' }],
};
