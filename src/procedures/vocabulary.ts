/** The closed vocabulary that every procedure picks from. A new word here is a decision about the product, not about one council. */

export const STATES = [
  'draft',
  'under_review',
  'returned',
  'refused',
  'contract_offered',
  'awaiting_payment',
  'payment_check',
  'choosing_date',
  'date_confirmation',
  'notice_due',
  'exam_scheduled',
  'in_exam',
  'decision_due',
  'council_check',
  'certified',
  'not_passed',
  'no_show',
  'removed',
  'withdrawn',
  'lapsed',
] as const;
export type StateId = (typeof STATES)[number];

export const MOVES = [
  'submit',
  'return',
  'refuse',
  'accept',
  'sign_contract',
  'send_payment_proof',
  'confirm_payment',
  'reject_payment_proof',
  'request_date',
  'confirm_date',
  'decline_date',
  'notify',
  'change_date',
  'admit',
  'mark_no_show',
  'rebook',
  'close',
  'remove',
  'break_off',
  'continue',
  'finish_exam',
  'decide',
  'recognise',
  'send_back',
  'reopen',
  'withdraw',
  'lapse',
  'retake',
  'delete_draft',
] as const;
export type MoveName = (typeof MOVES)[number];

/** Events of neighbouring procedures (certificate, voucher, appeal) that start or end a clock of an application. */
export const OUTSIDE_EVENTS = [
  'result_paper_issued',
  'voucher_issued',
  'appeal_filed',
  'appeal_registered',
  'appeal_decided',
  'appeal_answered',
  'appeal_withdrawn',
] as const;
export type OutsideEvent = (typeof OUTSIDE_EVENTS)[number];

/** On whom an application can wait. `payer` and `contract_party` are the applicant or the employer, by the block «Оплата». */
export const PARTIES = ['applicant', 'payer', 'contract_party', 'centre', 'commission', 'council'] as const;
export type Party = (typeof PARTIES)[number];

export const ROLES = [
  'applicant',
  'representative',
  'employer',
  'registrar',
  'accountant',
  'scheduler',
  'head',
  'expert',
  'technical_expert',
  'commission_chair',
  'proctor',
  'item_author',
  'item_reviewer',
  'tool_approver',
  'council_officer',
  'council_head',
  'appeal_member',
  'registry_officer',
  'administrator',
  'auditor',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export const PARTS = ['theory', 'practice'] as const;
export type Part = (typeof PARTS)[number];

export const PRACTICE_KINDS = ['tasks', 'portfolio'] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];

export const PAYERS = ['applicant', 'employer', 'voucher'] as const;
export type PayerKind = (typeof PAYERS)[number];

/** Who gives a certificate its number. */
export const CERTIFICATE_NUMBERING = ['registry', 'own'] as const;

/** How a contract is signed: a one-time code, a scan of the signed paper, a detached electronic signature. */
export const SIGN_METHODS = ['code', 'scan', 'cms_file'] as const;
export type SignMethod = (typeof SIGN_METHODS)[number];

export const CLOCKS = [
  'review_answer',
  'document_check',
  'correction',
  'invoice',
  'voucher',
  'notice',
  'decision',
  'to_council',
  'council_check',
  'result_paper',
  'appeal_filing',
  'appeal_registration',
  'appeal_decision',
  'appeal_answer',
] as const;
export type ClockId = (typeof CLOCKS)[number];

export const BLOCKS = [
  'qualification',
  'applicant',
  'identity',
  'employment',
  'education',
  'accessibility',
  'documents',
  'portfolio',
] as const;
export type BlockId = (typeof BLOCKS)[number];

/** Sets of fields that a block may hold; `accounts` words and checks them. */
export const FIELD_SETS = [
  'names',
  'birth',
  'snils',
  'iin',
  'contacts',
  'one_channel',
  'two_channels',
  'identity_ru',
  'identity_kz',
  'addresses',
  'employment',
  'accessibility',
] as const;
export type FieldSetId = (typeof FIELD_SETS)[number];

/** Lists of entries that a block may hold: education whole, or the same entries in a list for each of its kinds. */
export const ENTRY_LISTS = ['education', 'education_by_kind'] as const;
export type EntryListId = (typeof ENTRY_LISTS)[number];

export const PAPERS = [
  'statement',
  'consent',
  'receipt',
  'contract',
  'invoice',
  'service_act',
  'esign_agreement',
  'refusal',
  'remarks',
  'date_confirmation',
  'notice',
  'briefing',
  'session_list',
  'admission_slips',
  'paper_variant',
  'protocol',
  'technological_map',
  'certificate',
  'conclusion',
  'appeal_decision',
  'data_subject_report',
  'tax_certificate',
] as const;
export type PaperId = (typeof PAPERS)[number];

/** Letters that a move sends, by what they say; `notifications` words them, the engine says to whom. */
export const LETTERS = [
  'application_filed',
  'application_new',
  'application_returned',
  'application_refused',
  'application_accepted',
  'contract_signed',
  'payment_proof_sent',
  'payment_confirmed',
  'payment_settled',
  'payment_rejected',
  'date_requested',
  'date_confirmed',
  'date_declined',
  'date_changed',
  'notice_sent',
  'no_show',
  'rebooked',
  'new_date_follows',
  'application_closed',
  'removed_from_exam',
  'exam_broken_off',
  'next_part',
  'sent_to_council',
  'result',
  'decision_told',
  'sent_back_by_council',
  'application_reopened',
  'application_withdrawn',
  'application_lapsed',
] as const;
export type LetterId = (typeof LETTERS)[number];

/** What follows a move in our own tables, in its transaction. Each capability fills the effects on its own tables. */
export const EFFECTS = [
  'fix_edition_and_settings',
  'assign_application_number',
  'freeze_filing',
  'show_to_employer',
  'fix_price',
  'issue_invoice',
  'record_signature',
  'void_open_papers',
  'settle_invoice',
  'issue_fiscal_receipt',
  'hold_seat',
  'book_seat',
  'schedule_reminder',
  'free_seat',
  'open_refund_task',
  'open_admission',
  'end_attempts',
  'record_removal',
  'credit_passed_parts',
  'draft_protocol',
  'seal_protocol',
  'draft_result_paper',
  'version_results',
  'create_retake_draft',
  'erase_draft',
] as const;
export type EffectName = (typeof EFFECTS)[number];

export const GUARDS_KNOWN = [
  'paper_filing_by_registrar',
  'blocks_complete',
  'consent_given',
  'documents_present',
  'scans_readable',
  'remark_present',
  'correction_allowed',
  'documents_seen',
  'identity_checked',
  'payer_accepted',
  'contract_party_acts',
  'sign_method_allowed',
  'esign_agreed',
  'payer_acts',
  'payment_proof_present',
  'payment_sufficient',
  'session_bookable',
  'notice_lead',
  'briefing_published',
  'commission_ready',
  'date_change_allowed',
  'admission_ready',
  'briefing_acknowledged',
  'grace_passed',
  'repeated_incident',
  'parts_left',
  'parts_ended',
  'protocol_signed',
  'recordings_attached',
  'checks_done',
  'appeal_upheld',
  'no_appeal_pending',
  'term_over',
  'retake_allowed',
  'maker_or_applicant',
] as const;
export type GuardName = (typeof GUARDS_KNOWN)[number];
