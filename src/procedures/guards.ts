import type { FactName, Facts } from './facts.ts';
import { type Reason, reason } from './guard-reasons.ts';
import type { MoveInput, Procedure } from './procedure.ts';
import type { GuardName, Role, StateId } from './vocabulary.ts';

/** Who makes a move: the role of the hat worn now. `isMaker`: this person made the draft. */
export interface MoveActor {
  readonly role: Role;
  readonly isMaker?: boolean;
}

export interface GuardContext {
  readonly procedure: Procedure;
  readonly state: StateId;
  readonly actor: MoveActor;
  readonly input: MoveInput;
  readonly now: Temporal.Instant;
}

export interface Guard {
  readonly needs: readonly FactName[];
  /** An empty list is a yes. */
  readonly check: (facts: Partial<Facts>, context: GuardContext) => readonly Reason[];
}

function guard<Name extends FactName>(
  needs: readonly Name[],
  check: (facts: Pick<Facts, Name>, context: GuardContext) => readonly Reason[],
): Guard {
  return { needs, check: (facts, context) => check(facts as Pick<Facts, Name>, context) };
}

const when = (no: boolean, code: Reason['code'], details: Reason['details'] = {}): readonly Reason[] => (no ? [reason(code, details)] : []);

/** The centre takes what the party signed on paper or by a file; it never signs for the party. */
const isCashier = (role: Role) => role === 'accountant' || role === 'head';
const isOwnRole = (role: Role) => role === 'applicant' || role === 'representative';
/** An employer acts where it pays; a person acts where the person or a voucher pays. */
const actsAsPayer = (role: Role, kind: Facts['payer']['kind']) => (kind === 'employer' ? role === 'employer' : isOwnRole(role));

function voucherReasons({ voucher, today }: Facts['payment']): readonly Reason[] {
  if (voucher === null) return [];
  return [
    ...when(!voucher.numberKnown, 'voucher_unknown'),
    ...when(!voucher.holderMatches, 'voucher_of_another'),
    ...when(Temporal.PlainDate.compare(today, voucher.lastDay) > 0, 'voucher_expired', { lastDay: voucher.lastDay.toString() }),
  ];
}

function paymentReasons({ payment }: Pick<Facts, 'payment'>, { actor, input }: GuardContext): readonly Reason[] {
  if (payment.voucher !== null) return voucherReasons(payment);
  if (payment.received >= payment.due) return [];
  if (input.override !== true)
    return [reason('payment_short', { due: payment.due, received: payment.received, currency: payment.currency })];
  return [...when(actor.role !== 'head', 'override_not_yours'), ...when(isBlank(input.words), 'override_needs_words')];
}

function sessionReasons({ chosenSession: session }: Pick<Facts, 'chosenSession'>, { now }: GuardContext): readonly Reason[] {
  if (session === null) return [reason('session_unknown')];
  const latest = session.startsAt.subtract({ hours: session.minimumLeadHours });
  return [
    ...when(!session.ofThisCentre, 'session_of_another_centre'),
    ...when(!session.approved, 'session_not_approved'),
    ...when(!session.qualificationFits, 'session_other_qualification'),
    ...when(session.freeSeats < 1, 'session_full'),
    ...when(Temporal.Instant.compare(now, latest) > 0, 'session_too_soon', { hours: session.minimumLeadHours }),
  ];
}

/** Which upheld ground fits which state; read by the appeal too. */
export const APPEAL_FITS: Partial<Record<StateId, readonly Facts['appeal']['upheld'][]>> = {
  refused: ['on_refusal'],
  not_passed: ['on_conduct', 'on_decision'],
  removed: ['on_conduct', 'on_decision'],
  no_show: ['on_conduct'],
  certified: ['on_decision'],
};

const isBlank = (text: string | undefined) => text === undefined || text.trim() === '';

export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  paper_filing_by_registrar: guard(['filing'], ({ filing }, { actor }) =>
    when(actor.role === 'registrar' && !filing.onPaper, 'only_paper_filing'),
  ),
  blocks_complete: guard(['blocks'], ({ blocks }) => [
    ...blocks.missing.map(({ block, field }) => reason('field_missing', { block, field })),
    ...blocks.unconfirmed.map((block) => reason('block_unconfirmed', { block })),
  ]),
  consent_given: guard(['separateConsent'], ({ separateConsent }) => when(!separateConsent.given, 'consent_missing')),
  documents_present: guard(['requiredDocuments'], ({ requiredDocuments }) =>
    requiredDocuments.missing.map((kind) => reason('document_missing', { kind })),
  ),
  scans_readable: guard(['scans'], ({ scans }) => [
    ...scans.blocking.map(({ documentId, finding, page }) =>
      reason('scan_blocked', { documentId, finding, ...(page === null ? {} : { page }) }),
    ),
    ...when(scans.inCheck > 0, 'scan_in_check', { count: scans.inCheck }),
  ]),
  remark_present: guard(['remarks'], ({ remarks }) => when(remarks.open === 0, 'no_remark')),
  correction_allowed: guard(['correction'], ({ correction }, { procedure }) =>
    when(procedure.filing.correction === 'if_council_allows' && !correction.allowedByCouncil, 'correction_not_allowed'),
  ),
  documents_seen: guard(['documentReview', 'remarks'], ({ documentReview, remarks }) => [
    ...when(documentReview.unseen > 0, 'documents_unseen', { count: documentReview.unseen }),
    ...when(documentReview.unmarked > 0, 'documents_unmarked', { count: documentReview.unmarked }),
    ...when(remarks.open > 0, 'remark_open', { count: remarks.open }),
  ]),
  identity_checked: guard(['identityReview'], ({ identityReview }) => when(!identityReview.checked, 'identity_unchecked')),
  payer_accepted: guard(['payer'], ({ payer }, { procedure }) =>
    when(!payer.acceptedByCentre || !procedure.filing.payers.includes(payer.kind), 'payer_not_accepted', { payer: payer.kind }),
  ),
  contract_party_acts: guard(['payer', 'contract'], ({ payer, contract }, { actor, input }) =>
    isCashier(actor.role)
      ? when(contract.sent === null || contract.sent !== input.signMethod, 'no_signature_sent')
      : when(!actsAsPayer(actor.role, payer.kind), 'not_contract_party'),
  ),
  sign_method_allowed: guard(['contract'], ({ contract }, { procedure, input }) =>
    when(
      input.signMethod === undefined ||
        !contract.methods.includes(input.signMethod) ||
        !procedure.filing.signMethods.includes(input.signMethod),
      'sign_method_not_allowed',
    ),
  ),
  esign_agreed: guard(['contract'], ({ contract }, { input }) =>
    when(input.signMethod === 'code' && !contract.esignAgreed, 'esign_not_agreed'),
  ),
  payer_acts: guard(['payer'], ({ payer }, { actor }) => when(!actsAsPayer(actor.role, payer.kind), 'not_payer')),
  payment_proof_present: guard(['payment'], ({ payment }) => when(payment.proofs === 0, 'payment_proof_missing')),
  payment_sufficient: guard(['payment'], paymentReasons),
  session_bookable: guard(['chosenSession'], sessionReasons),
  notice_lead: guard(['noticeLead'], ({ noticeLead }) =>
    when(noticeLead !== null && Temporal.PlainDate.compare(noticeLead.day, noticeLead.earliest) < 0, 'notice_too_late', {
      earliest: noticeLead?.earliest.toString() ?? '',
    }),
  ),
  briefing_published: guard(['briefing'], ({ briefing }) => when(!briefing.published, 'briefing_not_published')),
  briefing_acknowledged: guard(['briefing'], ({ briefing }) => when(!briefing.acknowledged, 'briefing_not_acknowledged')),
  commission_ready: guard(['commission'], ({ commission: { minimum, assigned, hasChair, busy, inConflict } }) => [
    ...when(assigned < minimum, 'commission_incomplete', { assigned, minimum }),
    ...when(!hasChair, 'commission_without_chair'),
    ...when(busy > 0, 'commission_busy', { count: busy }),
    ...when(inConflict > 0, 'commission_conflict', { count: inConflict }),
  ]),
  date_change_allowed: guard(['dateChanges'], ({ dateChanges }, { actor, now }) =>
    isOwnRole(actor.role)
      ? [
          ...when(dateChanges.used >= dateChanges.allowed, 'date_changes_used', { allowed: dateChanges.allowed }),
          ...when(Temporal.Instant.compare(now, dateChanges.lastMoment) > 0, 'date_change_late'),
        ]
      : [],
  ),
  admission_ready: guard(['admission'], ({ admission }) => [
    ...when(!admission.identityChecked, 'identity_not_shown'),
    ...when(!admission.briefingAcknowledged, 'briefing_not_acknowledged'),
  ]),
  grace_passed: guard(['booking'], ({ booking }, { now }) => [
    ...when(booking.admitted, 'already_admitted'),
    ...when(Temporal.Instant.compare(now, booking.startsAt.add({ minutes: booking.graceMinutes })) < 0, 'grace_not_passed', {
      minutes: booking.graceMinutes,
    }),
  ]),
  repeated_incident: guard(['incidents'], ({ incidents }, { procedure }) =>
    when(incidents.count < procedure.exam.removedAtIncident, 'first_incident', { count: incidents.count }),
  ),
  parts_left: guard(['parts'], ({ parts }) => [
    ...parts.running.map((part) => reason('part_running', { part })),
    ...when(parts.left.length === 0, 'no_parts_left'),
    ...when(parts.theoryPassed === false, 'practice_before_theory'),
  ]),
  parts_ended: guard(['parts'], ({ parts }) => [
    ...parts.running.map((part) => reason('part_running', { part })),
    ...when(parts.left.length > 0 && parts.theoryPassed !== false, 'parts_ahead'),
  ]),
  protocol_signed: guard(['protocol'], ({ protocol }) => [
    ...when(protocol.signed < protocol.quorum, 'protocol_not_signed', { signed: protocol.signed, quorum: protocol.quorum }),
    ...when(protocol.outcome === null, 'protocol_without_outcome'),
  ]),
  recordings_attached: guard(['recordings'], ({ recordings }) => recordings.missing.map((part) => reason('recording_missing', { part }))),
  checks_done: guard(['councilChecks', 'protocol'], ({ councilChecks, protocol }) => [
    ...when(councilChecks.undone.length > 0, 'checks_undone', { count: councilChecks.undone.length }),
    ...when(protocol.outcome === null, 'protocol_without_outcome'),
  ]),
  appeal_upheld: guard(['appeal'], ({ appeal }, { state }) => {
    if (appeal.upheld === null) return [reason('appeal_not_upheld')];
    return when(!(APPEAL_FITS[state] ?? []).includes(appeal.upheld), 'appeal_of_another_kind');
  }),
  no_appeal_pending: guard(['appeal'], ({ appeal }) => when(appeal.open, 'appeal_pending')),
  term_over: guard(['clocks'], ({ clocks }, { state, procedure }) => {
    const lapsing = procedure.clocks.filter((clock) => clock.lapses?.includes(state)).map(({ id }) => id);
    return when(!lapsing.some((id) => clocks.over.includes(id)), 'term_not_over');
  }),
  retake_allowed: guard(['retake'], ({ retake }) => [
    ...when(retake.triesAllowed !== null && retake.triesUsed >= retake.triesAllowed, 'retakes_used', { allowed: retake.triesAllowed ?? 0 }),
    ...when(retake.notBefore !== null && Temporal.PlainDate.compare(retake.today, retake.notBefore) < 0, 'retake_too_early', {
      notBefore: retake.notBefore?.toString() ?? '',
    }),
  ]),
  maker_or_applicant: guard([], (_, { actor }) => when(!isOwnRole(actor.role) && actor.isMaker !== true, 'not_maker')),
};
