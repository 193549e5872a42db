import { describe, expect, it } from 'vitest';
import type { Scope } from '#platform/identity.ts';
import { mayOpenPaper } from './papers.policy.ts';
import { PAPER_KINDS, type PaperKind } from './render-paper.ts';

const open = (scope: Scope, kind: PaperKind, personId: string | null = null) =>
  mayOpenPaper({ scope, personId: 'me', organisationId: null, role: null }, { kind, personId }).allowed;
const kindsOf = (scope: Scope) => PAPER_KINDS.filter((kind) => open(scope, kind));

describe('who may open a paper of an application it sees', () => {
  it('gives the centre all and the public nothing', () => {
    expect(kindsOf('centre')).toEqual(PAPER_KINDS);
    expect(kindsOf('public')).toEqual([]);
    expect(kindsOf('operator')).toEqual([]);
  });

  it('keeps the protocol and the lists with other people from the applicant', () => {
    for (const kind of ['protocol', 'session_list', 'admission_slips'] as const) expect(open('person', kind)).toBe(false);
    for (const kind of ['statement', 'contract', 'certificate', 'conclusion'] as const) expect(open('person', kind)).toBe(true);
  });

  it('shows an employer what it pays for and no result', () => {
    expect(kindsOf('employer')).toEqual(['contract', 'esign_agreement', 'invoice']);
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
