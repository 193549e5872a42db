import { assertAllowed } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';

const COUNCIL: readonly string[] = ['council_officer', 'council_head'];

type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: 'not_signed_in' | 'not_found' };

/** To others the pages do not exist. */
function only(actor: Actor, roles: readonly string[]): Decision {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  return roles.includes(actor.role ?? '') ? { allowed: true } : { allowed: false, reason: 'not_found' };
}

/** Who registers, appoints and hands the decision over. */
export const assertRunsAppeals = (actor: Actor): void => assertAllowed(only(actor, COUNCIL));
/** Who votes and decides; on which appeals is settled by the appointment. */
export const assertHearsAppeals = (actor: Actor): void => assertAllowed(only(actor, ['appeal_member']));
export const assertReadsAppeals = (actor: Actor): void => assertAllowed(only(actor, [...COUNCIL, 'appeal_member']));

/** The person behind a hat; every actor past the checks above has one. */
export function personOf({ personId }: Actor): string {
  if (personId === null) throw new Error('an actor without a person');
  return personId;
}
