import { assertAllowed, mayUseCabinet } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Employee, listEmployees, lockEmployee } from './employees.db.ts';
import { showToEmployer, withdrawEmployerConsent } from './employer-sight.ts';

/** To what a person agrees towards an employer; a changed text is a new version. */
export const EMPLOYER_SIGHT_VERSION = '2026-11-30';

export interface OwnEmployer {
  readonly id: string;
  readonly employer: string;
  readonly inn: string | null;
  /** `asked`: it waits for the person's answer. */
  readonly state: 'asked' | 'agreed' | 'declined' | 'withdrawn';
  /** ISO: of the invitation, or of the person's latest act. */
  readonly at: string;
}

const stateOf = ({ agreed, withdrawnAt }: Employee): OwnEmployer['state'] =>
  withdrawnAt ? 'withdrawn' : agreed === null ? 'asked' : agreed ? 'agreed' : 'declined';

/** Employers that have invited the person, those that wait for an answer first. Refuses: `not_signed_in`, `not_an_applicant`. */
export async function listOwnEmployers(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly OwnEmployer[]> {
  assertAllowed(mayUseCabinet(actor));
  const employees = await deps.as(actor).read(listEmployees);
  return employees
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map((employee) => ({
      id: employee.id,
      employer: employee.employer,
      inn: employee.inn,
      state: stateOf(employee),
      at: (employee.withdrawnAt ?? employee.answeredAt ?? employee.invitedAt).toString(),
    }))
    .toSorted((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'));
}

/** The person's answer; a «yes» opens what the employer pays for already. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `invitation_answered`. */
export async function answerEmployer(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  id: string,
  { agreed, address }: { agreed: boolean; address: string | null },
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { personId, employee } = await lockOwn(trx, actor, id);
    if (employee.answeredAt !== null) throw new Refusal('invitation_answered');
    const now = deps.clock.now();
    await trx
      .updateTable('employees')
      .set({ person_id: personId, agreed, answered_at: now, text_version: agreed ? EMPLOYER_SIGHT_VERSION : null, address })
      .where('id', '=', id)
      .execute();
    if (!agreed) return;
    for (const application of await listPaidFor(trx, personId, employee.employerId)) await showToEmployer(trx, application, now);
  });
}

/**
 * Takes the «yes» back: the employer sees the course of no application of this person any more, and of those without its invoice not even that they are there.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `consent_already_withdrawn`.
 */
export async function withdrawFromEmployer(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, id: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { personId, employee } = await lockOwn(trx, actor, id);
    if (employee.agreed !== true) throw new Refusal('not_found');
    if (employee.withdrawnAt !== null) throw new Refusal('consent_already_withdrawn');
    const now = deps.clock.now();
    await trx.updateTable('employees').set({ withdrawn_at: now }).where('id', '=', id).execute();
    for (const application of await listPaidFor(trx, personId, employee.employerId)) {
      await withdrawEmployerConsent(trx, application.id, now);
      if (!application.invoiced)
        await trx
          .deleteFrom('application_access')
          .where('application_id', '=', application.id)
          .where('party_kind', '=', 'employer')
          .where('party_id', '=', employee.employerId)
          .execute();
    }
  });
}

async function lockOwn(trx: Trx, actor: Actor, id: string): Promise<{ personId: string; employee: Employee }> {
  assertAllowed(mayUseCabinet(actor));
  const employee = await lockEmployee(trx, id);
  if (!employee || employee.cancelledAt !== null || actor.personId === null) throw new Refusal('not_found');
  return { personId: actor.personId, employee };
}

const listPaidFor = (trx: Trx, personId: string, employerId: string) =>
  trx
    .selectFrom('applications as a')
    .select((eb) => [
      'a.id',
      'a.applicant_id as applicantId',
      'a.employer_id as employerId',
      eb
        .exists(
          eb
            .selectFrom('invoice_lines as l')
            .innerJoin('invoices as i', 'i.id', 'l.invoice_id')
            .select('i.id')
            .whereRef('l.application_id', '=', 'a.id')
            .where('i.payer_organisation_id', '=', employerId),
        )
        .as('invoiced'),
    ])
    .where('a.applicant_id', '=', personId)
    .where('a.employer_id', '=', employerId)
    .where('a.filed_at', 'is not', null)
    .where('a.deleted_at', 'is', null)
    .execute();
