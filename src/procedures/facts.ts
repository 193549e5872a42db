import type { BlockId, ClockId, Part, PayerKind, SignMethod } from './vocabulary.ts';

/**
 * What the guards ask about one application. Each fact belongs to one capability, which fills its port; the engine fetches
 * only the facts that the guards of the move name. Facts hold ids, codes and counts, never words about a person.
 * Money is in minor units of the invoice's currency.
 */
export interface Facts {
  readonly filing: { readonly onPaper: boolean };
  readonly blocks: {
    readonly missing: readonly { readonly block: BlockId; readonly field: string }[];
    readonly unconfirmed: readonly BlockId[];
  };
  readonly separateConsent: { readonly given: boolean };
  /** Kinds that this qualification's card requires and the application lacks. */
  readonly requiredDocuments: { readonly missing: readonly string[] };
  readonly scans: {
    readonly blocking: readonly { readonly documentId: string; readonly finding: string; readonly page: number | null }[];
    readonly inCheck: number;
  };
  readonly remarks: { readonly open: number };
  /** By the council's setting that was fixed when the application was filed. */
  readonly correction: { readonly allowedByCouncil: boolean };
  readonly documentReview: { readonly unseen: number; readonly unmarked: number };
  readonly identityReview: { readonly checked: boolean };
  readonly payer: { readonly kind: PayerKind; readonly acceptedByCentre: boolean };
  readonly contract: {
    readonly beforePayment: boolean;
    readonly methods: readonly SignMethod[];
    readonly esignAgreed: boolean;
    /** How the party signed what the centre has to check: on paper or by a file; null where nothing is sent. */
    readonly sent: SignMethod | null;
  };
  readonly payment: {
    readonly due: number;
    readonly received: number;
    /** ISO 4217, of both. */
    readonly currency: string;
    readonly proofs: number;
    /** Null unless the payer is a voucher. */
    readonly voucher: { readonly numberKnown: boolean; readonly holderMatches: boolean; readonly lastDay: Temporal.PlainDate } | null;
    /** Today in the centre's zone, for the voucher's last day. */
    readonly today: Temporal.PlainDate;
  };
  /** The session named by `input.sessionId`; null when there is none of that id in sight of the applicant. */
  readonly chosenSession: {
    readonly ofThisCentre: boolean;
    readonly approved: boolean;
    readonly qualificationFits: boolean;
    readonly freeSeats: number;
    readonly startsAt: Temporal.Instant;
    readonly minimumLeadHours: number;
  } | null;
  /** The day of the session named by `input.sessionId` on its site's calendar, and the first day that a notice of today leaves free. Null without a session. */
  readonly noticeLead: { readonly day: Temporal.PlainDate; readonly earliest: Temporal.PlainDate } | null;
  readonly briefing: { readonly published: boolean; readonly acknowledged: boolean };
  readonly commission: {
    readonly minimum: number;
    readonly assigned: number;
    readonly hasChair: boolean;
    readonly busy: number;
    readonly inConflict: number;
  };
  readonly dateChanges: { readonly used: number; readonly allowed: number; readonly lastMoment: Temporal.Instant };
  readonly admission: { readonly identityChecked: boolean; readonly briefingAcknowledged: boolean };
  readonly booking: { readonly startsAt: Temporal.Instant; readonly graceMinutes: number; readonly admitted: boolean };
  readonly incidents: { readonly count: number };
  readonly parts: {
    /** Parts of the present booking that have not ended. */
    readonly running: readonly Part[];
    /** Parts of the exam still ahead: on another day or not booked; a credited part is not among them. */
    readonly left: readonly Part[];
    readonly theoryPassed: boolean | null;
  };
  readonly protocol: { readonly signed: number; readonly quorum: number; readonly outcome: 'passed' | 'failed' | null };
  readonly recordings: { readonly missing: readonly Part[] };
  readonly councilChecks: { readonly undone: readonly string[] };
  /** `upheld`: what the appeal named by `input.appealId` gives, until it has been carried out. `open`: one is still to be decided. */
  readonly appeal: { readonly upheld: 'on_refusal' | 'on_conduct' | 'on_decision' | null; readonly open: boolean };
  readonly clocks: { readonly over: readonly ClockId[] };
  readonly retake: {
    readonly triesUsed: number;
    readonly triesAllowed: number | null;
    readonly notBefore: Temporal.PlainDate | null;
    readonly today: Temporal.PlainDate;
  };
}

export type FactName = keyof Facts;

/** Every name once; the type makes a forgotten one an error. */
const NAMES: Record<FactName, true> = {
  filing: true,
  blocks: true,
  separateConsent: true,
  requiredDocuments: true,
  scans: true,
  remarks: true,
  correction: true,
  documentReview: true,
  identityReview: true,
  payer: true,
  contract: true,
  payment: true,
  chosenSession: true,
  noticeLead: true,
  briefing: true,
  commission: true,
  dateChanges: true,
  admission: true,
  booking: true,
  incidents: true,
  parts: true,
  protocol: true,
  recordings: true,
  councilChecks: true,
  appeal: true,
  clocks: true,
  retake: true,
};
export const FACTS = Object.keys(NAMES) as readonly FactName[];
