import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { findProcedure, type Procedure, type Role, type StateId, stateRule } from '#procedures/index.ts';
import words from '../../messages/ru/common.json' with { type: 'json' };
import { DEMO_PEOPLE, type DemoPerson, isKeyOf } from './content/index.ts';

/** One person of the demo as the start tells them. */
export interface DemoPersonShown {
  /** «Регистратор» */
  readonly role: string;
  readonly login: string;
  readonly password: string;
  /** «Орешкина Дарья» */
  readonly name: string;
  /** What the person does; of an applicant the state of the latest application. */
  readonly does: string;
}

/** Everybody of the demo who has an account here, staff first. */
export async function listDemoPeople(deps: Pick<Deps, 'as'>): Promise<readonly DemoPersonShown[]> {
  const rows = await deps.as(SYSTEM).read((db) => db.selectFrom('people').select('email').execute());
  const present = new Set(rows.map(({ email }) => email));
  const applications = await listLatest(deps);
  return DEMO_PEOPLE.filter(({ email }) => present.has(email)).map((person) => ({
    role: person.hats
      .map(({ role }) => roleInWords(role))
      .filter((role, index, all) => all.indexOf(role) === index)
      .join(', '),
    login: person.email,
    password: person.password,
    name: `${person.surname} ${person.givenName}`,
    does: doesNow(person, applications.get(person.email)),
  }));
}

/** The number of a certificate that anybody may check; null while there is none. */
export async function findDemoCertificate(deps: Pick<Deps, 'as'>): Promise<string | null> {
  const found = await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('certificates')
        .select('number')
        .where('state', 'in', ['issued', 'handed_over'])
        .where('number', 'is not', null)
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst(),
    );
  return found?.number ?? null;
}

function doesNow({ key, does, hats }: DemoPerson, application: Latest | undefined): string {
  if (!application || !hats.some(({ role }) => role === 'applicant')) return does;
  const { procedure, state } = application;
  const label = `«${stateRule(procedure, state).label.ru}»`;
  // the key of most ends with their first state, and says no more than it
  return procedure.states.some(({ id }) => isKeyOf(id, key)) ? label : `${label}: ${does.replace(/^(?:Соискатель|Кандидат)[^,]*, /, '')}`;
}

function roleInWords(role: Role): string {
  const word =
    role === 'applicant' ? words.common_nav_role_applicant : words[`common_role_${role as Exclude<Role, 'applicant' | 'system'>}`];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Latest {
  readonly procedure: Procedure;
  readonly state: StateId;
}

/** The latest application by the e-mail of its applicant. */
async function listLatest(deps: Pick<Deps, 'as'>): Promise<ReadonlyMap<string, Latest>> {
  const rows = await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('applications as a')
        .innerJoin('people as p', 'p.id', 'a.applicant_id')
        .select(['p.email', 'a.state', 'a.procedure_id as procedureId', 'a.edition'])
        .where('a.deleted_at', 'is', null)
        .orderBy('a.created_at')
        .execute(),
    );
  return new Map(
    rows.map(({ email, state, procedureId, edition }) => [
      email ?? '',
      { procedure: procedureOf(procedureId, edition), state: state as StateId },
    ]),
  );
}

function procedureOf(id: string, edition: string): Procedure {
  const procedure = findProcedure(id, edition);
  if (!procedure) throw new Error(`the demo goes by ${id} of ${edition}, which is not shipped`);
  return procedure;
}
