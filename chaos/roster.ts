import type { Role } from '#procedures/index.ts';
import { DEMO_PEOPLE, type DemoPerson, type OrganisationKey } from '../src/demo/content/index.ts';
import type { Ledger } from './ledger.ts';
import type { Observer } from './observer.ts';
import { Person } from './person.ts';
import type { Chance } from './random.ts';
import { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** Members of the staff at their computers, each shared by all roads, as in life. */
export interface Roster {
  /** @param place  which of those who wear the hat there, from 0. */
  at(organisation: OrganisationKey, role: Role, place?: number): Promise<StaffMember>;
}

export interface StaffMember {
  readonly personId: string;
  readonly at: Person;
}

/** At the first centre the second commission sits: the first one sits at the other centre too. */
const SECOND_COMMISSION = ['second-chair', 'third-expert', 'fourth-expert', 'second-proctor'];

export function rosterOf(
  { people, catalogue }: World,
  given: { observer: Observer; ledger: Ledger; webs: readonly string[]; chance: Chance },
): Roster {
  const known = new Map<string, Promise<StaffMember>>();
  const make = async (person: DemoPerson, organisation: OrganisationKey, role: Role): Promise<StaffMember> => {
    const personId = people.get(person.key) ?? '';
    const { id: hatId } = await given.observer.one<{ id: string }>(
      'select id from hats where person_id = $1 and role = $2 and organisation_id = $3',
      [personId, role, catalogue.organisations[organisation]],
    );
    const visitor = new Visitor(given.webs, given.chance.apart(`${person.key} ${role}`), `10.1.0.${known.size + 1}`);
    const credentials = { login: person.email, password: person.password, ...(person.hats.length > 1 ? { hatId } : {}) };
    return { personId, at: new Person(person.key, visitor, given.ledger, credentials) };
  };
  return {
    async at(organisation, role, place = 0) {
      const wearers = DEMO_PEOPLE.filter(({ hats }) => hats.some((hat) => hat.role === role && hat.organisation === organisation));
      const person = wearers.toSorted((a, b) => order(a) - order(b))[place];
      if (!person) throw new Error(`nobody is ${role} at ${organisation}`);
      const key = `${person.key} ${role} ${organisation}`;
      const member = known.get(key) ?? make(person, organisation, role);
      known.set(key, member);
      return await member;
    },
  };
}

const order = ({ key }: DemoPerson): number => (SECOND_COMMISSION.includes(key) ? 0 : 1);
