import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';

/** A row as whoever may see it reads it. */
export interface Employee {
  readonly id: string;
  readonly employerId: string;
  readonly employer: string;
  readonly inn: string | null;
  readonly email: string;
  readonly name: string;
  readonly personId: string | null;
  readonly invitedAt: Temporal.Instant;
  readonly letterAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly agreed: boolean | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly cancelledAt: Temporal.Instant | null;
}

const employees = (db: Trx) =>
  db
    .selectFrom('employees as e')
    .innerJoin('organisations as o', 'o.id', 'e.employer_id')
    .select([
      'e.id',
      'e.employer_id as employerId',
      named('o.short_name').as('employer'),
      'o.inn',
      'e.email',
      'e.name',
      'e.person_id as personId',
      'e.invited_at as invitedAt',
      'e.letter_at as letterAt',
      'e.answered_at as answeredAt',
      'e.agreed',
      'e.withdrawn_at as withdrawnAt',
      'e.cancelled_at as cancelledAt',
    ]);

export const listEmployees = (db: Trx): Promise<Employee[]> => employees(db).orderBy('e.invited_at', 'desc').orderBy('e.name').execute();

/** The row for a change of it; undefined where it is not for this reader. */
export const lockEmployee = (trx: Trx, id: string): Promise<Employee | undefined> =>
  employees(trx).where('e.id', '=', id).forUpdate('e').executeTakeFirst();

/** The person's standing «yes» to this employer. */
export const findAgreement = (db: Trx, personId: string, employerId: string): Promise<Employee | undefined> =>
  employees(db)
    .where('e.person_id', '=', personId)
    .where('e.employer_id', '=', employerId)
    .where('e.agreed', '=', true)
    .where('e.withdrawn_at', 'is', null)
    .where('e.cancelled_at', 'is', null)
    .executeTakeFirst();
