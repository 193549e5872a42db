import { randomUUID } from 'node:crypto';
import { scopeOf } from '../../src/accounts/roles.ts';
import { openSession } from '../../src/accounts/sessions.ts';
import { CONSTRUCTION } from '../../src/demo/content/index.ts';
import { type DemoCatalogue, seedCatalogue } from '../../src/demo/seed-catalogue.ts';
import type { Trx } from '../../src/platform/database.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { AIS_OK, type Role, type StateId } from '../../src/procedures/index.ts';
import type { TestDeps } from '../setup/deps.ts';
import { COMMISSION, EVERYBODY, type Who } from './actors.ts';
import { givePhotos } from './world-files.ts';

export interface World {
  readonly deps: TestDeps;
  readonly catalogue: DemoCatalogue;
  /** Of the person who is `who`. */
  person(who: Who): string;
  /** The cookie header of a session under that hat; null for a stranger. */
  cookie(who: Who): string | null;
  /** The same of a new session. */
  newCookie(who: Who): Promise<string | null>;
  /** A new application of `applicant` at the centre of `registrar`, paid for by `employer`, judged by `expert` and the others. */
  application(state: StateId): Promise<string>;
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
}

interface Worn {
  readonly personId: string;
  readonly cookie: string;
  open(): Promise<string>;
}

/** A council with two centres, another council, two employers, and a person in every role at each. */
export async function makeWorld(deps: TestDeps): Promise<World> {
  const catalogue = await seedCatalogue(deps, [CONSTRUCTION]);
  const write = <T>(work: (trx: Trx) => Promise<T>) => deps.as(SYSTEM).write(work);
  const otherCouncil = await write((trx) => anOrganisation(trx, deps, 'council'));
  await write((trx) => trx.insertInto('councils').values({ id: otherCouncil, procedure_id: AIS_OK.id }).execute());
  const otherEmployer = await write((trx) => anOrganisation(trx, deps, 'employer'));
  const { 'white-bridge': centre, level, council, 'sever-project': employer, operator } = catalogue.organisations;

  const organisationOf = (role: Role, other: boolean): string | null => {
    switch (scopeOf(role)) {
      case 'centre':
      case 'commission':
        return other ? level : centre;
      case 'council':
      case 'appeal':
        return other ? otherCouncil : council;
      case 'employer':
        return other ? otherEmployer : employer;
      case 'operator':
        return operator;
      default:
        return null;
    }
  };

  const hats = new Map<Who, Worn>();
  for (const who of EVERYBODY) {
    if (who === 'stranger') continue;
    const other = who.startsWith('other ');
    const role = who.replace('other ', '') as Role;
    hats.set(who, await aPersonAs(deps, role, organisationOf(role, other)));
  }

  const worn = (who: Who): Worn => {
    const hat = hats.get(who);
    if (!hat) throw new Error(`nobody is ${who}`);
    return hat;
  };
  const world: World = {
    deps,
    catalogue,
    write,
    person: (who) => worn(who).personId,
    cookie: (who) => (who === 'stranger' ? null : worn(who).cookie),
    newCookie: async (who) => (who === 'stranger' ? null : await worn(who).open()),
    application: (state) => write((trx) => anApplication(trx, world, state)),
  };
  await givePhotos(world);
  return world;
}

async function anOrganisation(trx: Trx, deps: TestDeps, kind: 'council' | 'employer'): Promise<string> {
  const { id } = await trx
    .insertInto('organisations')
    .values({ kind, name: `Чужая организация ${kind}`, short_name: 'Чужая', created_at: deps.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An applicant wears no hat; everybody else one. All of staff have passed the second factor. */
async function aPersonAs(deps: TestDeps, role: Role, organisationId: string | null): Promise<Worn> {
  const now = deps.clock.now();
  const { id: personId } = await deps.signIn
    .insertInto('people')
    .values({ surname: 'Проверкина', given_name: 'Анна', no_patronymic: true, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await deps.signIn
    .insertInto('accounts')
    .values({ person_id: personId, login: `${personId}@people.example`, password_hash: 'none', password_set_at: now, created_at: now })
    .execute();
  const hat =
    role === 'applicant'
      ? null
      : await deps.signIn
          .insertInto('hats')
          .values({ person_id: personId, organisation_id: organisationId, role, display_name: 'Проверкина А.', valid_from: now })
          .returning('id')
          .executeTakeFirstOrThrow();
  const open = async () => {
    const worn = hat && { id: hat.id, role, organisationId, organisationName: null, displayName: 'Проверкина А.' };
    return `session=${await openSession(deps.signIn, { personId, hat: worn, now, secondFactorAt: now })}`;
  };
  return { personId, cookie: await open(), open };
}

const BEFORE_COMMISSION: readonly StateId[] = [
  'draft',
  'under_review',
  'returned',
  'refused',
  'contract_offered',
  'awaiting_payment',
  'payment_check',
  'choosing_date',
  'date_confirmation',
];
const AT_COUNCIL: readonly StateId[] = ['council_check', 'certified', 'not_passed'];

async function anApplication(trx: Trx, world: World, state: StateId): Promise<string> {
  const { deps, catalogue } = world;
  const now = deps.clock.now();
  const { 'white-bridge': centre, council, 'sever-project': employer } = catalogue.organisations;
  const filed = state !== 'draft';
  const { id } = await trx
    .insertInto('applications')
    .values({
      procedure_id: AIS_OK.id,
      edition: AIS_OK.edition.validFrom,
      applicant_id: world.person('applicant'),
      maker_id: world.person('applicant'),
      council_id: council,
      centre_id: centre,
      site_id: catalogue.sites.moscow,
      qualification_id: await aQualification(trx, catalogue),
      practice_kind: 'portfolio',
      payer_kind: 'employer',
      employer_id: employer,
      applicant_name: 'Проверкина Анна',
      state,
      state_since: now,
      number: filed ? await nextNumber(trx) : null,
      filed_at: filed ? now : null,
      submitted_at: filed ? now : null,
      round: filed ? 1 : 0,
      closed_at: AIS_OK.states.find((one) => one.id === state)?.ended ? now : null,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('application_blocks')
    .values(
      AIS_OK.blocks.map(({ id: block }) => ({
        application_id: id,
        block,
        data: JSON.stringify({ values: block === 'identity' ? { series: '4509' } : {}, entries: [] }),
        updated_at: now,
      })),
    )
    .execute();
  const parties: [string, string][] = [['person', world.person('applicant')]];
  if (filed) parties.push(['centre', centre], ['employer', employer]);
  if (!BEFORE_COMMISSION.includes(state)) parties.push(...COMMISSION.map((role): [string, string] => ['commission', world.person(role)]));
  if (AT_COUNCIL.includes(state)) parties.push(['council', council]);
  await trx
    .insertInto('application_access')
    .values(parties.map(([party_kind, party_id]) => ({ application_id: id, party_kind, party_id, granted_at: now })))
    .execute();
  return id;
}

/** A number that nothing of the world bears yet. */
export async function unusedNumber(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom('applications')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return 10_000 + Number(count);
}

async function nextNumber(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('applications')
    .select((of) => of.fn.coalesce(of.fn.max('number'), of.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  return Number(last) + 1;
}

/** A person has one open application a qualification, so each application gets a qualification of its own. */
async function aQualification(trx: Trx, { organisations, qualifications }: DemoCatalogue): Promise<string> {
  const { standard_id } = await trx
    .selectFrom('qualifications')
    .select('standard_id')
    .where('id', '=', qualifications['chief-engineer'])
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('qualifications')
    .values({
      council_id: organisations.council,
      standard_id,
      code: randomUUID(),
      name: 'Проверяемая квалификация',
      level: 7,
      valid_years: 3,
      practice_kinds: ['tasks', 'portfolio'],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('centre_qualifications')
    .values({ centre_id: organisations['white-bridge'], qualification_id: id, price_minor: 1_800_000, currency: 'RUB' })
    .execute();
  return id;
}
