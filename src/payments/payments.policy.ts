import type { Actor } from '#platform/identity.ts';

type Decision<Reason extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

interface Payable {
  readonly applicantId: string;
  readonly makerId: string;
  readonly centreId: string | null;
  readonly employerId: string | null;
}

const CASHIERS: readonly string[] = ['accountant', 'head'];

/** The invoice and its payment documents: the applicant and the employer that pays; to others it does not exist. */
export function mayPay(actor: Actor, application: Payable): Decision<'not_signed_in' | 'not_found'> {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  if (actor.scope === 'person' && (actor.personId === application.applicantId || actor.personId === application.makerId))
    return { allowed: true };
  if (actor.scope === 'employer' && actor.organisationId !== null && actor.organisationId === application.employerId)
    return { allowed: true };
  return { allowed: false, reason: 'not_found' };
}

/** The centre's verdict on a payment. Nobody confirms a payment for their own application. */
export function maySettle(
  actor: Actor,
  application: Payable,
): Decision<'not_signed_in' | 'not_found' | 'own_application' | 'not_a_cashier'> {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  if (actor.scope !== 'centre' || actor.organisationId === null || actor.organisationId !== application.centreId)
    return { allowed: false, reason: 'not_found' };
  if (actor.personId === application.applicantId) return { allowed: false, reason: 'own_application' };
  if (!CASHIERS.includes(actor.role ?? '')) return { allowed: false, reason: 'not_a_cashier' };
  return { allowed: true };
}

/** The list of the centre's invoices. */
export function maySeeMoney(actor: Actor): Decision<'not_signed_in' | 'not_a_cashier'> {
  if (actor.personId === null) return { allowed: false, reason: 'not_signed_in' };
  if (actor.scope !== 'centre' || actor.organisationId === null || !CASHIERS.includes(actor.role ?? ''))
    return { allowed: false, reason: 'not_a_cashier' };
  return { allowed: true };
}
