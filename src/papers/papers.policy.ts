import type { Actor, Scope } from '#platform/identity.ts';
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

/** Which kinds a scope may open among those of the applications it sees. An employer sees what it pays for, not how its people did. */
const KINDS: Readonly<Record<Scope, readonly PaperKind[]>> = {
  public: [],
  person: OWN,
  employer: ['contract', 'esign_agreement', 'invoice'],
  centre: PAPER_KINDS,
  council: ['statement', 'consent', 'receipt', 'refusal', 'remarks', 'protocol', 'certificate', 'conclusion', 'appeal_decision'],
  commission: ['admission_slips', 'session_list', 'protocol'],
  appeal: ['statement', 'receipt', 'refusal', 'remarks', 'date_confirmation', 'protocol', 'certificate', 'conclusion', 'appeal_decision'],
  operator: [],
  system: PAPER_KINDS,
};

/** Of the council, but not of those who check files: they write items. */
const OPENS_NOTHING: readonly (string | null)[] = ['item_author', 'item_reviewer', 'tool_approver'];

/** Whose application it is was settled by the database; a paper that nobody's application holds is its orderer's. */
export function mayOpenPaper({ scope, personId, role }: Actor, paper: { kind: PaperKind; personId: string | null }): Decision {
  const own = paper.personId !== null && paper.personId === personId;
  const atWork = !OPENS_NOTHING.includes(role) && KINDS[scope].includes(paper.kind);
  return own || atWork ? { allowed: true } : { allowed: false, reason: 'not_found' };
}
