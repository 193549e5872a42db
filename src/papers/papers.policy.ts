import type { Actor, Scope } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';
import { PAPER_KINDS, type PaperKind } from './render-paper.ts';

type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: 'not_found' };

const OWN: readonly PaperKind[] = [
  'statement',
  'consent',
  'receipt',
  'contract',
  'esign_agreement',
  'invoice',
  'refusal',
  'remarks',
  'date_confirmation',
  'notice',
  'certificate',
  'conclusion',
  'appeal_decision',
];

type Worn = Exclude<Role, 'system' | 'applicant' | 'representative'>;

const OF_A_FILE: readonly PaperKind[] = [
  'statement',
  'consent',
  'receipt',
  'refusal',
  'remarks',
  'protocol',
  'certificate',
  'conclusion',
  'appeal_decision',
];

/** What each role needs for its own work. An employer sees what it pays for, not how its people did; an author of items sees nothing of applicants. */
const KINDS: Readonly<Record<Worn, readonly PaperKind[]>> = {
  employer: ['contract', 'esign_agreement', 'invoice'],
  registrar: PAPER_KINDS,
  head: PAPER_KINDS,
  accountant: ['contract', 'esign_agreement', 'invoice', 'receipt'],
  scheduler: ['date_confirmation', 'session_list', 'admission_slips', 'notice'],
  expert: ['session_list', 'protocol'],
  technical_expert: ['session_list', 'protocol'],
  commission_chair: ['session_list', 'admission_slips', 'protocol'],
  proctor: ['session_list', 'admission_slips', 'protocol'],
  council_officer: OF_A_FILE,
  council_head: OF_A_FILE,
  registry_officer: ['certificate'],
  appeal_member: [
    'statement',
    'receipt',
    'refusal',
    'remarks',
    'date_confirmation',
    'protocol',
    'certificate',
    'conclusion',
    'appeal_decision',
  ],
  item_author: [],
  item_reviewer: [],
  tool_approver: [],
  administrator: [],
  auditor: [],
};

/** Whose application it is was settled by the database; a paper that nobody's application holds is its orderer's. */
export function mayOpenPaper({ scope, personId, role }: Actor, paper: { kind: PaperKind; personId: string | null }): Decision {
  const own = paper.personId !== null && paper.personId === personId;
  return own || kindsOf(scope, role).includes(paper.kind) ? { allowed: true } : { allowed: false, reason: 'not_found' };
}

function kindsOf(scope: Scope, role: Actor['role']): readonly PaperKind[] {
  if (scope === 'system') return PAPER_KINDS;
  if (scope === 'person') return OWN;
  return role !== null && Object.hasOwn(KINDS, role) ? KINDS[role as Worn] : [];
}
