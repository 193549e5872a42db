import { describe, expect, it } from 'vitest';
import type { Scope } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';
import { mayOpenPaper } from './papers.policy.ts';
import { PAPER_KINDS, type PaperKind } from './render-paper.ts';

const open = (scope: Scope, kind: PaperKind, personId: string | null = null, role: Role | null = null) =>
  mayOpenPaper({ scope, personId: 'me', organisationId: null, role }, { kind, personId }).allowed;
const kindsOf = (scope: Scope, role: Role | null = null) => PAPER_KINDS.filter((kind) => open(scope, kind, null, role)).toSorted();

describe('who may open a paper of an application it sees', () => {
  it('gives the registrar and the head all, the public and who wears no role nothing', () => {
    expect(kindsOf('centre', 'registrar')).toEqual(PAPER_KINDS.toSorted());
    expect(kindsOf('centre', 'head')).toEqual(PAPER_KINDS.toSorted());
    expect(kindsOf('public')).toEqual([]);
    expect(kindsOf('centre')).toEqual([]);
    expect(kindsOf('operator', 'administrator')).toEqual([]);
  });

  it.each([
    ['centre', 'accountant', ['contract', 'esign_agreement', 'invoice', 'receipt']],
    ['centre', 'scheduler', ['admission_slips', 'date_confirmation', 'notice', 'session_list']],
    ['council', 'registry_officer', ['certificate']],
    ['commission', 'expert', ['protocol', 'session_list']],
    ['commission', 'technical_expert', ['protocol', 'session_list']],
    ['commission', 'proctor', ['admission_slips', 'protocol', 'session_list']],
  ] as const)('gives what its work needs: %s %s', (scope, role, kinds) => expect(kindsOf(scope, role)).toEqual(kinds));

  it('keeps the protocol and the lists with other people from the applicant', () => {
    for (const kind of ['protocol', 'session_list', 'admission_slips'] as const) expect(open('person', kind)).toBe(false);
    for (const kind of ['statement', 'contract', 'certificate', 'conclusion'] as const) expect(open('person', kind)).toBe(true);
  });

  it('shows an employer what it pays for and no result', () => {
    expect(kindsOf('employer', 'employer')).toEqual(['contract', 'esign_agreement', 'invoice']);
  });

  it('shows the files of applicants to no author of items', () => {
    const council = { scope: 'council', personId: 'me', organisationId: null } as const;
    expect(mayOpenPaper({ ...council, role: 'item_author' }, { kind: 'certificate', personId: null }).allowed).toBe(false);
    expect(mayOpenPaper({ ...council, role: 'council_officer' }, { kind: 'certificate', personId: null }).allowed).toBe(true);
  });

  it('gives a person its own paper of any kind', () => {
    expect(open('person', 'session_list', 'me')).toBe(true);
    expect(open('person', 'session_list', 'another')).toBe(false);
  });
});
