import type { MoveRule } from '../procedure.ts';
import { plain } from './plain.ts';

/** Filing and review, as every procedure has them. What differs is said where a procedure lists its moves. */

export const SUBMIT: MoveRule = {
  ...plain,
  name: 'submit',
  label: { ru: 'Отправить', kk: 'Жіберу' },
  from: ['draft', 'returned'],
  to: ['under_review'],
  by: ['applicant', 'representative', 'registrar'],
  guards: ['paper_filing_by_registrar', 'blocks_complete', 'consent_given', 'documents_present', 'scans_readable'],
  effects: ['fix_edition_and_settings', 'assign_application_number', 'freeze_filing', 'show_to_employer'],
  prints: ['statement'],
  letters: [
    { letter: 'application_filed', to: 'applicant' },
    { letter: 'application_new', to: 'centre' },
  ],
};

export const RETURN: MoveRule = {
  ...plain,
  name: 'return',
  label: { ru: 'Вернуть на доработку', kk: 'Пысықтауға қайтару' },
  from: ['under_review'],
  to: ['returned'],
  by: ['registrar', 'head'],
  guards: ['remark_present'],
  prints: ['remarks'],
  letters: [{ letter: 'application_returned', to: 'applicant' }],
};

export const REFUSE: MoveRule = {
  ...plain,
  name: 'refuse',
  label: { ru: 'Отказать', kk: 'Бас тарту' },
  from: ['under_review'],
  to: ['refused'],
  by: ['head'],
  asks: [{ field: 'reasonCode' }, { field: 'words' }],
  prints: ['refusal'],
  letters: [{ letter: 'application_refused', to: 'applicant' }],
};

const ACCEPT_RULE = {
  ...plain,
  name: 'accept',
  label: { ru: 'Принять', kk: 'Қабылдау' },
  from: ['under_review'],
  by: ['registrar', 'head'],
  guards: ['documents_seen', 'identity_checked', 'payer_accepted'],
  effects: ['fix_price', 'issue_invoice'],
  prints: ['receipt', 'contract', 'invoice'],
  letters: [
    { letter: 'application_accepted', to: 'applicant' },
    { letter: 'application_accepted', to: 'payer' },
  ],
} as const;

/** Leads to the contract where the centre wants it before the payment, else to the payment. */
export const ACCEPT: MoveRule = { ...ACCEPT_RULE, to: ['contract_offered', 'awaiting_payment'], target: 'contract_or_payment' };

/** The contract always comes first. */
export const ACCEPT_WITH_CONTRACT: MoveRule = { ...ACCEPT_RULE, to: ['contract_offered'] };
