import type { MoveRule } from './procedure.ts';

const plain = { result: 'moves', guards: [], asks: [], effects: [], prints: [], letters: [] } as const;

/** Filing and review. */
const REVIEW = [
  {
    ...plain,
    name: 'submit',
    label: { ru: 'Отправить' },
    from: ['draft', 'returned'],
    to: ['under_review'],
    by: ['applicant', 'representative', 'registrar'],
    guards: ['paper_filing_by_registrar', 'blocks_complete', 'consent_given', 'documents_present', 'scans_readable'],
    effects: ['fix_edition_and_settings', 'assign_application_number', 'freeze_filing'],
    prints: ['statement'],
    letters: [
      { letter: 'application_filed', to: 'applicant' },
      { letter: 'application_new', to: 'centre' },
    ],
  },
  {
    ...plain,
    name: 'return',
    label: { ru: 'Вернуть на доработку' },
    from: ['under_review'],
    to: ['returned'],
    by: ['registrar', 'head'],
    guards: ['remark_present'],
    prints: ['remarks'],
    letters: [{ letter: 'application_returned', to: 'applicant' }],
  },
  {
    ...plain,
    name: 'refuse',
    label: { ru: 'Отказать' },
    from: ['under_review'],
    to: ['refused'],
    by: ['head'],
    asks: [{ field: 'reasonCode' }, { field: 'words' }],
    prints: ['refusal'],
    letters: [{ letter: 'application_refused', to: 'applicant' }],
  },
  {
    ...plain,
    name: 'accept',
    label: { ru: 'Принять' },
    from: ['under_review'],
    to: ['contract_offered', 'awaiting_payment'],
    target: 'contract_or_payment',
    by: ['registrar', 'head'],
    guards: ['documents_seen', 'identity_checked', 'payer_accepted'],
    effects: ['fix_price', 'issue_invoice'],
    prints: ['receipt', 'contract', 'invoice'],
    letters: [
      { letter: 'application_accepted', to: 'applicant' },
      { letter: 'application_accepted', to: 'payer' },
    ],
  },
] as const satisfies readonly MoveRule[];

/** Contract and payment. */
const PAYMENT = [
  {
    ...plain,
    name: 'sign_contract',
    label: { ru: 'Подписать договор' },
    from: ['contract_offered'],
    to: ['awaiting_payment'],
    by: ['applicant', 'representative', 'employer'],
    guards: ['contract_party_acts', 'sign_method_allowed', 'esign_agreed'],
    asks: [{ field: 'signMethod' }],
    effects: ['record_signature'],
    prints: ['contract'],
    letters: [{ letter: 'contract_signed', to: 'contract_party' }],
  },
  {
    ...plain,
    name: 'send_payment_proof',
    label: { ru: 'Отправить документы' },
    from: ['awaiting_payment'],
    to: ['payment_check'],
    by: ['applicant', 'representative', 'employer'],
    guards: ['payer_acts', 'payment_proof_present'],
    letters: [{ letter: 'payment_proof_sent', to: 'centre' }],
  },
  {
    ...plain,
    name: 'confirm_payment',
    label: { ru: 'Подтвердить оплату' },
    from: ['awaiting_payment', 'payment_check'],
    to: ['choosing_date'],
    by: ['accountant', 'head', 'system'],
    guards: ['payment_sufficient'],
    asks: [
      { field: 'override', onlyFor: ['head'], optional: true },
      { field: 'words', onlyFor: ['head'], optional: true },
    ],
    effects: ['settle_invoice', 'issue_fiscal_receipt'],
    letters: [{ letter: 'payment_confirmed', to: 'applicant' }],
  },
  {
    ...plain,
    name: 'reject_payment_proof',
    label: { ru: 'Не подтвердить оплату' },
    from: ['payment_check'],
    to: ['awaiting_payment'],
    by: ['accountant', 'head'],
    asks: [{ field: 'words' }],
    letters: [{ letter: 'payment_rejected', to: 'payer' }],
  },
] as const satisfies readonly MoveRule[];

/** The date of the exam. */
const DATE = [
  {
    ...plain,
    name: 'request_date',
    label: { ru: 'Согласовать дату' },
    from: ['choosing_date'],
    to: ['date_confirmation'],
    by: ['applicant', 'representative'],
    guards: ['session_bookable'],
    asks: [{ field: 'sessionId' }],
    effects: ['hold_seat'],
    letters: [{ letter: 'date_requested', to: 'centre' }],
  },
  {
    ...plain,
    name: 'confirm_date',
    label: { ru: 'Подтвердить дату' },
    from: ['date_confirmation'],
    to: ['exam_scheduled'],
    by: ['scheduler', 'head', 'system'],
    guards: ['commission_ready'],
    effects: ['book_seat', 'schedule_reminder'],
    prints: ['date_confirmation'],
    letters: [{ letter: 'date_confirmed', to: 'applicant' }],
  },
  {
    ...plain,
    name: 'decline_date',
    label: { ru: 'Отклонить дату' },
    from: ['date_confirmation'],
    to: ['choosing_date'],
    by: ['scheduler', 'head'],
    asks: [{ field: 'words' }],
    effects: ['free_seat'],
    letters: [{ letter: 'date_declined', to: 'applicant' }],
  },
  {
    ...plain,
    name: 'change_date',
    label: { ru: 'Перенести дату' },
    from: ['exam_scheduled'],
    to: ['choosing_date'],
    by: ['applicant', 'scheduler', 'head'],
    guards: ['date_change_allowed'],
    asks: [{ field: 'words', onlyFor: ['scheduler', 'head'] }],
    effects: ['free_seat'],
    letters: [
      { letter: 'date_changed', to: 'applicant' },
      { letter: 'date_changed', to: 'centre' },
      { letter: 'date_changed', to: 'commission' },
    ],
  },
] as const satisfies readonly MoveRule[];

export const AIS_OK_MOVES_BEFORE_EXAM: readonly MoveRule[] = [...REVIEW, ...PAYMENT, ...DATE];
