import { assertAllowed } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';

const JUDGES = ['expert', 'technical_expert', 'commission_chair'];
const COUNCIL = ['council_officer', 'council_head'];

type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: 'not_signed_in' | 'not_yours' | 'not_found' };

/** To others the pages do not exist. */
function only(actor: Actor, roles: readonly string[]): Decision {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  return roles.includes(actor.role ?? '') ? { allowed: true } : { allowed: false, reason: 'not_found' };
}

/** Who reads and signs protocols: members of the commission, not the proctor. */
export const assertJudges = (actor: Actor): void => assertAllowed(only(actor, JUDGES));
export const isJudge = (actor: Actor): boolean => only(actor, JUDGES).allowed;
/** Who reads a protocol on its page. */
export const assertReadsProtocols = (actor: Actor): void =>
  assertAllowed(only(actor, [...JUDGES, ...COUNCIL, 'head', 'registrar', 'appeal_member']));
/** Who checks files and recognises. */
export const assertCouncil = (actor: Actor): void => assertAllowed(only(actor, COUNCIL));
/** Who numbers, suspends and annuls. */
export const assertRegistryOfficer = (actor: Actor): void => assertAllowed(only(actor, ['registry_officer']));
export const assertReadsRegister = (actor: Actor): void => assertAllowed(only(actor, ['registry_officer', ...COUNCIL]));
/** Who signs certificates. */
export const assertHead = (actor: Actor): void => assertAllowed(only(actor, ['head']));
export const assertReadsCentreCertificates = (actor: Actor): void => assertAllowed(only(actor, ['head', 'registrar']));
export const assertHolder = (actor: Actor): void => assertAllowed(only(actor, ['applicant', 'representative']));

/** The person behind a hat; every actor past the checks above has one. */
export function personOf({ personId }: Actor): string {
  if (personId === null) throw new Error('an actor without a person');
  return personId;
}
