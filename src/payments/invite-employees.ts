import { randomUUID } from 'node:crypto';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type FaultyLine, type ListedEmployee, MOST_INVITED, readEmployeeList } from './employee-list.ts';
import { type Employee, lockEmployee } from './employees.db.ts';

type Inviting = Pick<Deps, 'as' | 'clock' | 'outbox'>;

/** Refuses: `not_an_employer`. */
export function assertEmployer({ scope, personId, organisationId }: Actor): { readonly personId: string; readonly employerId: string } {
  if (scope !== 'employer' || personId === null || organisationId === null) throw new Refusal('not_an_employer');
  return { personId, employerId: organisationId };
}

/**
 * Invites everyone of the list, or nobody where a line is wrong: then the lines come back with what is wrong in each. Whoever has an invitation that stands is not
 * invited twice. Whether an e-mail has a cabinet here is told to nobody. Refuses: `not_an_employer`, `list_empty`, `list_too_long`.
 */
export async function inviteEmployees(
  deps: Inviting,
  actor: Actor,
  list: string,
): Promise<{ readonly invited: number } | { readonly faulty: readonly FaultyLine[] }> {
  const { personId, employerId } = assertEmployer(actor);
  const { people, faulty } = readEmployeeList(list);
  if (people.length + faulty.length === 0) throw new Refusal('list_empty');
  if (people.length + faulty.length > MOST_INVITED) throw new Refusal('list_too_long', { most: MOST_INVITED });
  return await deps.as(actor).write(async (trx) => {
    const standing = await listStanding(
      trx,
      people.map(({ email }) => email),
    );
    const wrong = [
      ...faulty,
      ...people
        .filter(({ email }) => standing.has(email))
        .map(({ line, name, email }) => ({ line, text: `${name} ${email}`, fault: 'invited_already' as const })),
    ].toSorted((a, b) => a.line - b.line);
    if (wrong.length > 0) return { faulty: wrong };
    for (const person of people) await invite(trx, deps, { personId, employerId }, person);
    return { invited: people.length };
  });
}

async function listStanding(trx: Trx, emails: readonly string[]): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set();
  const rows = await trx
    .selectFrom('employees')
    .select('email')
    .where('email', 'in', emails)
    .where('cancelled_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb('agreed', 'is distinct from', false))
    .execute();
  return new Set(rows.map(({ email }) => email));
}

async function invite(
  trx: Trx,
  deps: Inviting,
  by: { personId: string; employerId: string },
  { name, email }: ListedEmployee,
): Promise<void> {
  const now = deps.clock.now();
  const id = randomUUID();
  await trx
    .insertInto('employees')
    .values({ id, employer_id: by.employerId, email, name, invited_by: by.personId, invited_at: now, letter_at: now })
    .execute();
  await sendInvitation(trx, deps, by, { id, email });
}

async function sendInvitation(
  trx: Trx,
  deps: Inviting,
  by: { personId: string; employerId: string },
  { id, email }: Pick<Employee, 'id' | 'email'>,
): Promise<void> {
  const { name } = await trx
    .selectFrom('organisations')
    .select('short_name as name')
    .where('id', '=', by.employerId)
    .executeTakeFirstOrThrow();
  await deps.outbox.send(trx, {
    kind: 'employee_invited',
    personId: by.personId,
    params: { employer: name },
    secrets: { to: email },
    key: `employee_invited:${id}:${deps.clock.now()}`,
  });
}

const A_DAY = { hours: 24 } as const;

/** The letter once more, at most once a day. Refuses: `not_an_employer`, `not_found`, `invitation_answered`, `reminded_lately`. */
export async function remindEmployee(deps: Inviting, actor: Actor, id: string): Promise<void> {
  const by = assertEmployer(actor);
  await deps.as(actor).write(async (trx) => {
    const employee = await openInvitation(trx, id);
    const now = deps.clock.now();
    if (Temporal.Instant.compare(now, employee.letterAt.add(A_DAY)) < 0) throw new Refusal('reminded_lately');
    await trx.updateTable('employees').set({ letter_at: now }).where('id', '=', id).execute();
    await sendInvitation(trx, deps, by, employee);
  });
}

/** Takes an invitation back that nobody has answered. Refuses: `not_an_employer`, `not_found`, `invitation_answered`. */
export async function cancelInvitation(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, id: string): Promise<void> {
  assertEmployer(actor);
  await deps.as(actor).write(async (trx) => {
    await openInvitation(trx, id);
    await trx.updateTable('employees').set({ cancelled_at: deps.clock.now() }).where('id', '=', id).execute();
  });
}

async function openInvitation(trx: Trx, id: string): Promise<Employee> {
  const employee = await lockEmployee(trx, id);
  if (!employee || employee.cancelledAt !== null) throw new Refusal('not_found');
  if (employee.answeredAt !== null) throw new Refusal('invitation_answered');
  return employee;
}
