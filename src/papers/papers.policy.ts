import type { Actor, Scope } from '#platform/identity.ts';
import { PAPER_KINDS, type PaperKind } from './render-paper.ts';

type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: 'not_found' };

const OWN: readonly PaperKind[] = [
  'statement',
  'consent',
  'receipt',
  'contract',
  'invoice',
  'refusal',
  'remarks',
  'date_confirmation',
  'certificate',
  'conclusion',
];

/** Which kinds a scope may open among those of the applications it sees. An employer sees what it pays for, not how its people did. */
const KINDS: Readonly<Record<Scope, readonly PaperKind[]>> = {
  public: [],
  person: OWN,
  employer: ['contract', 'invoice'],
  centre: PAPER_KINDS,
  council: ['statement', 'consent', 'receipt', 'refusal', 'remarks', 'protocol', 'certificate', 'conclusion'],
  commission: ['admission_slips', 'session_list', 'protocol'],
  operator: [],
  system: PAPER_KINDS,
};

/** Whose application it is was settled by the database; a paper that nobody's application holds is its orderer's. */
export function mayOpenPaper({ scope, personId }: Actor, paper: { kind: PaperKind; personId: string | null }): Decision {
  const own = paper.personId !== null && paper.personId === personId;
  return own || KINDS[scope].includes(paper.kind) ? { allowed: true } : { allowed: false, reason: 'not_found' };
}
