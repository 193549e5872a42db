import type { Scope } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';

const SCOPES = {
  applicant: 'person',
  representative: 'person',
  employer: 'employer',
  registrar: 'centre',
  accountant: 'centre',
  scheduler: 'centre',
  head: 'centre',
  expert: 'commission',
  technical_expert: 'commission',
  commission_chair: 'commission',
  proctor: 'commission',
  item_author: 'council',
  item_reviewer: 'council',
  tool_approver: 'council',
  council_officer: 'council',
  council_head: 'council',
  appeal_member: 'appeal',
  registry_officer: 'council',
  administrator: 'operator',
  auditor: 'operator',
  system: 'system',
} as const satisfies Record<Role, Scope>;

/** Whose rows a hat of this role sees. */
export const scopeOf = (role: Role): Scope => SCOPES[role];

/** Roles of people at work: dense pages, second factor. */
export const isStaff = (role: Role): boolean => !['applicant', 'representative', 'employer', 'system'].includes(role);
