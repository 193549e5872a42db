import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

const MAKERS: readonly string[] = ['scheduler', 'head'];

/** Refuses: `not_signed_in`; `not_scheduler` for every hat but the centre's scheduler and head. @returns the centre that the person acts for. */
export function assertMakesSchedule(actor: Actor): string {
  if (actor.personId === null) throw new Refusal('not_signed_in');
  if (actor.scope !== 'centre' || actor.organisationId === null || !MAKERS.includes(actor.role ?? '')) throw new Refusal('not_scheduler');
  return actor.organisationId;
}

/** Refuses: `not_signed_in`, `not_of_commission`. @returns the person. */
export function assertOfCommission(actor: Actor): string {
  if (actor.personId === null) throw new Refusal('not_signed_in');
  if (actor.scope !== 'commission') throw new Refusal('not_of_commission');
  return actor.personId;
}
