import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { AIS_OK, type Role, type StateId, stateRule } from '#procedures/index.ts';
import words from '../../messages/ru/common.json' with { type: 'json' };
import { DEMO_PEOPLE, type DemoPerson } from './content/index.ts';

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
  const states = await listStates(deps);
  return DEMO_PEOPLE.filter(({ email }) => present.has(email)).map((person) => ({
    role: person.hats
      .map(({ role }) => roleInWords(role))
      .filter((role, index, all) => all.indexOf(role) === index)
      .join(', '),
    login: person.email,
    password: person.password,
    name: `${person.surname} ${person.givenName}`,
    does: doesNow(person, states.get(person.email)),
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

function doesNow({ key, does, hats }: DemoPerson, state: StateId | undefined): string {
  if (!state || !hats.some(({ role }) => role === 'applicant')) return does;
  const label = `«${stateRule(AIS_OK, state).label.ru}»`;
  // the key of most is their first state, and says no more than it
  return isState(key.replaceAll('-', '_')) ? label : `${label}: ${does.replace(/^Соискатель[^,]*, /, '')}`;
}

const isState = (id: string): boolean => AIS_OK.states.some((state) => state.id === id);

function roleInWords(role: Role): string {
  const word =
    role === 'applicant' ? words.common_nav_role_applicant : words[`common_role_${role as Exclude<Role, 'applicant' | 'system'>}`];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** State of the latest application by the e-mail of its applicant. */
async function listStates(deps: Pick<Deps, 'as'>): Promise<ReadonlyMap<string, StateId>> {
  const rows = await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('applications as a')
        .innerJoin('people as p', 'p.id', 'a.applicant_id')
        .select(['p.email', 'a.state'])
        .where('a.deleted_at', 'is', null)
        .orderBy('a.created_at')
        .execute(),
    );
  return new Map(rows.map(({ email, state }) => [email ?? '', state as StateId]));
}
