import { scopeOf } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';
import { DEMO_PEOPLE, type DemoPerson } from './content/index.ts';
import type { DemoDays } from './demo-days.ts';
import type { DemoScans } from './demo-scans.ts';
import type { DiaryClock } from './diary.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';
import type { DemoPeople } from './seed-people.ts';

type Centre = 'white-bridge' | 'level';

/** What the stories of the demo need. */
export interface DemoWorld {
  readonly deps: AppDeps;
  readonly clock: DiaryClock;
  readonly days: DemoDays;
  readonly catalogue: DemoCatalogue;
  readonly people: DemoPeople;
  readonly scans: DemoScans;
  /** The latest one-time code that was sent to the person. */
  codeOf(personId: string): string;
}

export type Applicant = Actor & { readonly personId: string };

export function applicantOf(world: DemoWorld, key: string): Applicant {
  return { scope: 'person', personId: idOf(world, key), organisationId: null, role: 'applicant' };
}

/** A person under the hat of that role; whoever wears it at several organisations, at the one that is named. */
export function atWork(world: DemoWorld, key: string, role: Role, organisation?: Centre): Actor & { readonly personId: string } {
  const hats = personOf(key).hats.filter((hat) => hat.role === role && (!organisation || hat.organisation === organisation));
  const [hat] = hats;
  if (!hat?.organisation) throw new Error(`${key} of the demo is not ${role}`);
  return { scope: scopeOf(role), personId: idOf(world, key), organisationId: world.catalogue.organisations[hat.organisation], role };
}

/** Who does what at each centre. */
export const STAFF = {
  'white-bridge': {
    registrar: 'registrar',
    accountant: 'accountant',
    scheduler: 'scheduler',
    head: 'head',
    proctor: 'proctor',
  },
  level: {
    registrar: 'registrar-level',
    accountant: 'accountant-level',
    scheduler: 'registrar-level',
    head: 'head-level',
    proctor: 'proctor-level',
  },
} as const satisfies Record<Centre, Partial<Record<Role, string>>>;

export const staffOf = (world: DemoWorld, centre: Centre, role: keyof (typeof STAFF)[Centre]) =>
  atWork(world, STAFF[centre][role], role, centre);

/** Who judges: the same people at both centres, the technical expert at «Белый мост» alone. */
export const JUDGES = [
  ['chair', 'commission_chair'],
  ['expert-one', 'expert'],
  ['expert-two', 'expert'],
  ['technical-expert', 'technical_expert'],
] as const satisfies readonly (readonly [person: string, role: Role])[];

export function personOf(key: string): DemoPerson {
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (!person) throw new Error(`nobody of the demo is ${key}`);
  return person;
}

function idOf({ people }: DemoWorld, key: string): string {
  const id = people.get(key);
  if (!id) throw new Error(`${key} has no account`);
  return id;
}

/** Reads what no person of the demo may: keys of an exam, marking sheets. */
export const asSystem = (world: DemoWorld) => world.deps.as(SYSTEM);
