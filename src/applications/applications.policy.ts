import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Application } from './applications.db.ts';

type Decision<Reason extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

/** Pages of the cabinet are for the person under no hat: staff open a file from their own desk, where the view is logged. */
export function mayUseCabinet(actor: Actor): Decision<'not_signed_in' | 'not_an_applicant'> {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  if (actor.scope !== 'person') return { allowed: false, reason: 'not_an_applicant' };
  return { allowed: true };
}

/** An application is its applicant's and its maker's; to others it does not exist. */
export function mayOpenOwn(
  actor: Actor,
  application: Pick<Application, 'applicantId' | 'makerId'>,
): Decision<'not_signed_in' | 'not_an_applicant' | 'not_found'> {
  const cabinet = mayUseCabinet(actor);
  if (!cabinet.allowed) return cabinet;
  const own = actor.personId === application.applicantId || actor.personId === application.makerId;
  return own ? { allowed: true } : { allowed: false, reason: 'not_found' };
}

/** Refuses with the reason of the decision. */
export function assertAllowed(decision: Decision<string>): void {
  if (!decision.allowed) throw new Refusal(decision.reason);
}
