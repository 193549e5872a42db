import { assertAllowed, lockApplication, procedureOf, readApplication } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Label, type StateId, stateRule } from '#procedures/index.ts';

/** A person whom the employer pays for. State only where the person agreed to show it. */
export interface EmployerPerson {
  readonly applicationId: string;
  readonly name: string;
  readonly qualification: string;
  readonly centre: string;
  readonly consented: boolean;
  readonly state: { readonly id: StateId; readonly label: Label } | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: number | null;
  readonly invoiceState: string | null;
}

/** People of the employer, the latest first. Refuses: `not_an_employer`. */
export async function listEmployerPeople(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly EmployerPerson[]> {
  if (actor.scope !== 'employer' || actor.organisationId === null) throw new Refusal('not_an_employer');
  const { organisationId } = actor;
  return await deps.as(actor).read(async (db) => {
    const rows = await db
      .selectFrom('applications as a')
      .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
      .innerJoin('organisations as c', 'c.id', 'a.centre_id')
      .leftJoin('employer_consents as e', (join) => join.onRef('e.application_id', '=', 'a.id').on('e.withdrawn_at', 'is', null))
      .select(['a.id', 'a.applicant_name as name', 'q.name as qualification', 'c.short_name as centre', 'e.id as consent'])
      .where('a.employer_id', '=', organisationId)
      .where('a.filed_at', 'is not', null)
      .orderBy('a.filed_at', 'desc')
      .limit(200)
      .execute();
    return await Promise.all(
      rows.map(async ({ id, name, qualification, centre, consent }) => {
        const application = await readApplication(db, id);
        const invoice = await db
          .selectFrom('invoices as i')
          .innerJoin('invoice_lines as l', 'l.invoice_id', 'i.id')
          .select(['i.id', 'i.number', 'i.state'])
          .where('l.application_id', '=', id)
          .orderBy((eb) => eb('i.state', '=', 'open'), 'desc')
          .orderBy('i.issued_at', 'desc')
          .executeTakeFirst();
        return {
          applicationId: id,
          name,
          qualification,
          centre,
          consented: consent !== null,
          state: consent === null ? null : { id: application.state, label: stateRule(procedureOf(application), application.state).label },
          invoiceId: invoice?.id ?? null,
          invoiceNumber: invoice?.number ?? null,
          invoiceState: invoice?.state ?? null,
        };
      }),
    );
  });
}

/** The person lets the employer that pays see the course and the outcome, or takes it back. Refuses: `not_signed_in`, `not_found`, `no_employer`. */
export async function setEmployerConsent(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  given: boolean,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    const own = actor.scope === 'person' && actor.personId === application.applicantId;
    assertAllowed(own ? { allowed: true } : { allowed: false, reason: actor.personId === null ? 'not_signed_in' : 'not_found' });
    if (application.employerId === null || actor.personId === null) throw new Refusal('no_employer');
    const now = deps.clock.now();
    if (given)
      await trx
        .insertInto('employer_consents')
        .values({ application_id: applicationId, given_by: actor.personId, given_at: now })
        .onConflict((conflict) => conflict.column('application_id').where('withdrawn_at', 'is', null).doNothing())
        .execute();
    else
      await trx
        .updateTable('employer_consents')
        .set({ withdrawn_at: now })
        .where('application_id', '=', applicationId)
        .where('withdrawn_at', 'is', null)
        .execute();
  });
}
