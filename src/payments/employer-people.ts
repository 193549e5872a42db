import { assertAllowed, lockApplication, procedureOf, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Label, type StateId, stateRule, type Tone, toneOf } from '#procedures/index.ts';
import { type Employee, listEmployees } from './employees.db.ts';
import { giveEmployerConsent, withdrawEmployerConsent } from './employer-sight.ts';
import { assertEmployer } from './invite-employees.ts';

/** What the person has said to being seen; `none`: nobody has asked here, the person named the employer as the payer. */
export type EmployeeAnswer = 'waits' | 'agreed' | 'declined' | 'withdrawn' | 'none';

/** A person of the employer and one application that it pays for, or will. */
export interface EmployerPerson {
  /** Of the invitation and the application, whichever are there. */
  readonly key: string;
  readonly invitationId: string | null;
  readonly applicationId: string | null;
  /** As the employer typed it, until an application that it sees says it better. */
  readonly name: string;
  readonly email: string | null;
  readonly answer: EmployeeAnswer;
  /** ISO: when it was said, or when the letter went last. */
  readonly answerAt: string | null;
  readonly qualification: string | null;
  readonly centre: string | null;
  /** Null where the person does not show it, or nothing is filed. */
  readonly state: { readonly id: StateId; readonly label: Label; readonly tone: Tone } | null;
  readonly invoice: { readonly id: string; readonly number: number; readonly state: string } | null;
}

/** People whom the employer has invited and those whom it pays for, the latest first. Refuses: `not_an_employer`. */
export async function listEmployerPeople(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly EmployerPerson[]> {
  const { employerId } = assertEmployer(actor);
  return await deps.as(actor).read(async (db) => {
    const employees = (await listEmployees(db)).filter(({ cancelledAt }) => cancelledAt === null);
    const paid = await listPaid(db, employerId);
    const taken = new Set<string>();
    const rows = paid.map((application) => {
      const employee = employees.find(({ personId }) => personId !== null && personId === application.applicantId);
      if (employee) taken.add(employee.id);
      return personOf(employee, application);
    });
    const without = employees.filter(({ id, personId }) => !taken.has(id) && !isAskedAnew(personId, employees, id));
    return [...without.map((employee) => personOf(employee, undefined)), ...rows];
  });
}

/** An older answer of somebody who has been invited once more since. */
const isAskedAnew = (personId: string | null, employees: readonly Employee[], id: string) =>
  personId !== null && employees.find((one) => one.personId === personId)?.id !== id;

type Paid = Awaited<ReturnType<typeof listPaid>>[number];

function personOf(employee: Employee | undefined, application: Paid | undefined): EmployerPerson {
  return {
    key: `${employee?.id ?? ''}:${application?.id ?? ''}`,
    invitationId: employee?.id ?? null,
    applicationId: application?.id ?? null,
    name: application?.name ?? employee?.name ?? '',
    email: employee?.email ?? null,
    answer: answerOf(employee, application),
    answerAt: (employee?.withdrawnAt ?? employee?.answeredAt ?? employee?.letterAt)?.toString() ?? null,
    qualification: application?.qualification ?? null,
    centre: application?.centre ?? null,
    state: application?.shown ?? null,
    invoice: application?.invoice ?? null,
  };
}

function answerOf(employee: Employee | undefined, application: Paid | undefined): EmployeeAnswer {
  if (application?.consented) return 'agreed';
  if (!employee) return 'none';
  if (employee.agreed === null) return 'waits';
  if (!employee.agreed) return 'declined';
  return employee.withdrawnAt !== null || application ? 'withdrawn' : 'agreed';
}

/** Applications that the employer sees: it has their invoice, or the person shows them. */
async function listPaid(db: Trx, employerId: string) {
  const rows = await db
    .selectFrom('applications as a')
    .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .innerJoin('organisations as c', 'c.id', 'a.centre_id')
    .leftJoin('employer_consents as e', (join) =>
      join.onRef('e.application_id', '=', 'a.id').onRef('e.employer_id', '=', 'a.employer_id').on('e.withdrawn_at', 'is', null),
    )
    .select([
      'a.id',
      'a.applicant_id as applicantId',
      'a.applicant_name as name',
      named('q.name').as('qualification'),
      named('c.short_name').as('centre'),
      'e.id as consent',
    ])
    .where('a.employer_id', '=', employerId)
    .where('a.filed_at', 'is not', null)
    .orderBy('a.filed_at', 'desc')
    .limit(200)
    .execute();
  return await Promise.all(
    rows.map(async ({ consent, ...row }) => ({
      ...row,
      consented: consent !== null,
      shown: consent === null ? null : await shownState(db, row.id),
      invoice: await findNewestInvoice(db, row.id),
    })),
  );
}

async function shownState(db: Trx, id: string): Promise<NonNullable<EmployerPerson['state']>> {
  const application = await readApplication(db, id);
  const procedure = procedureOf(application);
  return {
    id: application.state,
    label: stateRule(procedure, application.state).label,
    tone: toneOf(procedure, application.state, ['payer', 'contract_party']),
  };
}

async function findNewestInvoice(db: Trx, applicationId: string): Promise<EmployerPerson['invoice']> {
  const invoice = await db
    .selectFrom('invoices as i')
    .innerJoin('invoice_lines as l', 'l.invoice_id', 'i.id')
    .select(['i.id', 'i.number', 'i.state'])
    .where('l.application_id', '=', applicationId)
    .orderBy((eb) => eb('i.state', '=', 'open'), 'desc')
    .orderBy('i.issued_at', 'desc')
    .executeTakeFirst();
  return invoice ?? null;
}

/** The person lets the employer that pays see the course and the outcome, or takes it back. Refuses: `not_signed_in`, `not_found`, `no_employer`. */
export async function setEmployerConsent(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  given: boolean,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { employerId, applicantId } = await lockApplication(trx, applicationId);
    const own = actor.scope === 'person' && actor.personId === applicantId;
    assertAllowed(own ? { allowed: true } : { allowed: false, reason: actor.personId === null ? 'not_signed_in' : 'not_found' });
    if (employerId === null || actor.personId === null) throw new Refusal('no_employer');
    const now = deps.clock.now();
    if (given) await giveEmployerConsent(trx, { id: applicationId, employerId }, actor.personId, now);
    else await withdrawEmployerConsent(trx, applicationId, now);
  });
}
