import { scopeOf } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { PaperId, Role } from '#procedures/index.ts';
import {
  type CentreKey,
  DEMO_CENTRES,
  DEMO_COUNCILS,
  DEMO_PEOPLE,
  type DemoCouncil,
  type DemoPerson,
  type OrganisationKey,
} from './content/index.ts';
import type { CouncilLife } from './council-life.ts';
import type { DemoDays } from './demo-days.ts';
import type { DemoScans } from './demo-scans.ts';
import type { DiaryClock } from './diary.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';
import type { DemoPeople } from './seed-people.ts';

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
  /** Begins to print the paper of that kind, which whoever signs it must have seen, and ends once it is printed; all others are printed after the start. */
  print(applicationId: string, kind: PaperId): Promise<void>;
}

export type DaysOfLife = (life: CouncilLife) => DemoDays;

export type Applicant = Actor & { readonly personId: string };

export function applicantOf(world: DemoWorld, key: string): Applicant {
  return { scope: 'person', personId: idOf(world, key), organisationId: null, role: 'applicant' };
}

export type Worker = Actor & { readonly personId: string };

/** A person under the hat of that role at that organisation. */
export function atWork(world: DemoWorld, key: string, role: Role, organisation: OrganisationKey): Worker {
  return { scope: scopeOf(role), personId: idOf(world, key), organisationId: world.catalogue.organisations[organisation], role };
}

/** Keys of those who wear that hat there; whoever is named first does the work. */
export const wearersOf = (role: Role, organisation: OrganisationKey): readonly string[] =>
  DEMO_PEOPLE.filter(({ hats }) => hats.some((hat) => hat.role === role && hat.organisation === organisation)).map(({ key }) => key);

/** Whoever does that at a centre, a council or an employer. */
export function staffOf(world: DemoWorld, organisation: OrganisationKey, role: Role): Worker {
  const [key] = wearersOf(role, organisation);
  if (!key) throw new Error(`nobody of the demo is ${role} at ${organisation}`);
  return atWork(world, key, role, organisation);
}

/** Seats of a commission; a centre without a technical expert sits without. */
const COMMISSION = [
  ['commission_chair', 1],
  ['expert', 2],
  ['technical_expert', 1],
] as const satisfies readonly (readonly [role: Role, seats: number])[];

/** Who judges at a centre, the chair first. */
export const judgesOf = (centre: CentreKey): readonly (readonly [key: string, role: Role])[] =>
  COMMISSION.flatMap(([role, seats]) =>
    wearersOf(role, centre)
      .slice(0, seats)
      .map((key) => [key, role] as const),
  );

/** The council whose qualifications the centre assesses. */
export function councilOf(centre: CentreKey): DemoCouncil {
  const council = DEMO_COUNCILS.find(({ centres }) => centres.some((one) => one.centre === centre));
  if (!council) throw new Error(`the centre ${centre} of the demo has no council`);
  return council;
}

/** The centre that an application was filed to. */
export async function centreOf(world: DemoWorld, applicationId: string): Promise<CentreKey> {
  const { centre } = await asSystem(world).read((db) =>
    db.selectFrom('applications').select('centre_id as centre').where('id', '=', applicationId).executeTakeFirstOrThrow(),
  );
  const found = DEMO_CENTRES.find((card) => world.catalogue.organisations[card.centre] === centre);
  if (!found) throw new Error('an application of the demo has no centre yet');
  return found.centre;
}

/** Whoever does that at the centre of the application. */
export const staffFor = async (world: DemoWorld, applicationId: string, role: Role): Promise<Worker> =>
  staffOf(world, await centreOf(world, applicationId), role);

/** Whoever does that at the council of the application. */
export const councillorFor = async (world: DemoWorld, applicationId: string, role: Role): Promise<Worker> =>
  staffOf(world, councilOf(await centreOf(world, applicationId)).key, role);

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
