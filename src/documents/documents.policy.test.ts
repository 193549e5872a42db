import { describe, expect, it } from 'vitest';
import type { Scope } from '#platform/identity.ts';
import { mayOpenVersion } from './documents.policy.ts';
import { DOCUMENT_KINDS } from './kinds.ts';

const ROLES: readonly [role: string, scope: Scope, opens: readonly string[]][] = [
  ['registrar', 'centre', DOCUMENT_KINDS.map(({ id }) => id).filter((id) => id !== 'appeal')],
  ['head', 'centre', DOCUMENT_KINDS.map(({ id }) => id).filter((id) => id !== 'appeal')],
  ['accountant', 'centre', ['payment_document', 'signed_contract']],
  ['scheduler', 'centre', []],
  ['proctor', 'commission', ['identity']],
  ['expert', 'commission', ['portfolio']],
  ['commission_chair', 'commission', ['portfolio']],
  ['council_officer', 'council', DOCUMENT_KINDS.map(({ id }) => id).filter((id) => id !== 'payment_document' && id !== 'signed_contract')],
  ['appeal_member', 'appeal', DOCUMENT_KINDS.map(({ id }) => id).filter((id) => id !== 'payment_document' && id !== 'signed_contract')],
  ['item_author', 'council', []],
  ['registry_officer', 'council', []],
  ['employer', 'employer', []],
  ['applicant', 'person', []],
  ['administrator', 'operator', []],
  ['auditor', 'operator', []],
];

describe('who may open a document of another', () => {
  it.each(ROLES)('%s of scope %s opens what their work needs', (role, scope, opens) => {
    const actor = { scope, role, personId: 'somebody', organisationId: null };
    const opened = DOCUMENT_KINDS.filter(({ id: kind }) => mayOpenVersion(actor, { ownerId: 'another', kind }).allowed);
    expect(opened.map(({ id }) => id).toSorted()).toEqual(opens.toSorted());
  });

  it('does not tell that it exists', () => {
    const nobody = { scope: 'public', role: null, personId: null, organisationId: null } as const;
    expect(mayOpenVersion(nobody, { ownerId: 'another', kind: 'identity' })).toEqual({ allowed: false, reason: 'not_found' });
  });

  it.each(DOCUMENT_KINDS)('the owner opens $id under any hat', ({ id: kind }) => {
    const owner = { scope: 'employer', role: 'employer', personId: 'owner', organisationId: null } as const;
    expect(mayOpenVersion(owner, { ownerId: 'owner', kind })).toEqual({ allowed: true });
  });
});
