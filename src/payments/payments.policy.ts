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

/** The contract is signed by who pays: the employer that is registered here, else the applicant, who hands it over. */
export function maySign(
  actor: Actor,
  application: Payable & { readonly payerKind: string | null },
): Decision<'not_signed_in' | 'not_found' | 'not_contract_party'> {
  const decision = mayPay(actor, application);
  if (!decision.allowed) return decision;
  const party = application.payerKind === 'employer' && application.employerId !== null ? 'employer' : 'person';
  return actor.scope === party ? { allowed: true } : { allowed: false, reason: 'not_contract_party' };
}

/** A signature file: its party and the centre's cashiers. */
export function mayOpenSignature(actor: Actor, application: Payable): Decision<'not_signed_in' | 'not_found'> {
  if (mayPay(actor, application).allowed || maySettle(actor, application).allowed) return { allowed: true };
  return { allowed: false, reason: actor.personId === null ? 'not_signed_in' : 'not_found' };
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
