import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Application, lockApplication } from './applications.db.ts';

type Decision<Reason extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

const REVIEWERS: readonly string[] = ['registrar', 'head'];
const OF_THE_CENTRE: readonly string[] = ['registrar', 'head', 'accountant', 'scheduler'];

/** Lists of the centre's applications: names, numbers, states and terms. */
export function mayUseCentreLists(actor: Actor): Decision<'not_signed_in' | 'not_of_a_centre'> {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  if (actor.scope !== 'centre' || actor.organisationId === null) return { allowed: false, reason: 'not_of_a_centre' };
  if (!OF_THE_CENTRE.includes(actor.role ?? '')) return { allowed: false, reason: 'not_of_a_centre' };
  return { allowed: true };
}

/** The desk: personal data beside documents. Another centre must not learn that the application exists. */
export function mayReview(
  actor: Actor,
  application: Pick<Application, 'centreId' | 'applicantId' | 'state'>,
): Decision<'not_found' | 'own_application' | 'not_a_reviewer'> {
  if (actor.scope !== 'centre' || actor.organisationId === null || actor.organisationId !== application.centreId)
    return { allowed: false, reason: 'not_found' };
  if (application.state === 'draft') return { allowed: false, reason: 'not_found' };
  if (actor.personId === application.applicantId) return { allowed: false, reason: 'own_application' };
  if (!REVIEWERS.includes(actor.role ?? '')) return { allowed: false, reason: 'not_a_reviewer' };
  return { allowed: true };
}

/** Locks an application that is under review now. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`. */
export async function lockUnderReview(trx: Trx, actor: Actor, applicationId: string): Promise<Application> {
  const application = await lockApplication(trx, applicationId);
  const decision = mayReview(actor, application);
  if (!decision.allowed) throw new Refusal(decision.reason);
  if (application.state !== 'under_review') throw new Refusal('not_under_review');
  return application;
}
