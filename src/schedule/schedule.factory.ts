import { aPlace, type Place } from '#catalogue/place.factory.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { approveSession } from './approve-session.ts';
import { assignCommission, type CommissionForm } from './commission.ts';
import { createSession } from './save-session.ts';
import { SessionForm } from './session-form.ts';

type Deps = Pick<AppDeps, 'as' | 'clock'>;

/** A centre in Moscow with a site in Vladivostok, its people and one qualification. */
export interface CentreAtWork extends Place {
  readonly scheduler: Actor;
  readonly chair: string;
  readonly experts: readonly [string, string];
  readonly proctor: string;
}

let rushes = 0;

const VLADIVOSTOK = {
  name: 'Зал «Прибой»',
  region: 'RU-PRI',
  city: 'Владивосток',
  address: 'Владивосток, улица Маячная, д. 3',
  zone: 'Asia/Vladivostok',
};

export async function aPerson(trx: Trx, at: Temporal.Instant, surname = 'Рябинина'): Promise<string> {
  const { id } = await trx
    .insertInto('people')
    .values({ surname, given_name: 'Анна', patronymic: 'Павловна', sex: 'female', created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function aCentreAtWork(deps: Deps, { seats = 60 }: { seats?: number } = {}): Promise<CentreAtWork> {
  const at = deps.clock.now();
  return await deps.as(SYSTEM).write(async (trx) => {
    const place = await aPlace(trx, at, { seats, inn: '7700991022', site: VLADIVOSTOK });
    const { centreId, qualificationId } = place;
    await trx
      .insertInto('centre_qualifications')
      .values({ centre_id: centreId, qualification_id: qualificationId, price_minor: 1_200_000, currency: 'RUB' })
      .execute();
    const hat = async (role: string, surname: string) => {
      const personId = await aPerson(trx, at, surname);
      await trx
        .insertInto('hats')
        .values({ person_id: personId, organisation_id: centreId, role, display_name: `${surname} А. П.`, valid_from: at })
        .execute();
      return personId;
    };
    return {
      ...place,
      scheduler: { scope: 'centre', personId: await hat('scheduler', 'Ключникова'), organisationId: centreId, role: 'scheduler' },
      chair: await hat('commission_chair', 'Ольшанская'),
      experts: [await hat('expert', 'Таратынова'), await hat('expert', 'Лагунова')],
      proctor: await hat('proctor', 'Быстрова'),
    };
  });
}

export const aForm = (centre: CentreAtWork, over: Partial<Record<keyof SessionForm, unknown>> = {}): SessionForm =>
  SessionForm.parse({
    roomId: centre.roomId,
    day: '2026-12-15',
    theoryAt: '10:00',
    theoryMinutes: 90,
    practiceAt: '12:00',
    practiceMinutes: 60,
    seats: 10,
    qualificationIds: [centre.qualificationId],
    minLeadHours: 72,
    soon: 'accepted',
    ...over,
  });

/** 15 December 2026, 10:00 in Vladivostok, approved, with a whole commission. */
export async function anApprovedSession(
  deps: Deps,
  centre: CentreAtWork,
  over: Partial<Record<keyof SessionForm, unknown>> = {},
): Promise<string> {
  const id = await createSession(deps, centre.scheduler, aForm(centre, over));
  await approveSession(deps, centre.scheduler, id);
  await assignCommission(deps, centre.scheduler, id, wholeCommission(centre));
  return id;
}

export const wholeCommission = ({ chair, experts, proctor }: CentreAtWork): CommissionForm => [
  { personId: chair, role: 'commission_chair' },
  { personId: experts[0], role: 'expert' },
  { personId: experts[1], role: 'expert' },
  { personId: proctor, role: 'proctor' },
];

export interface ApplicantAtDoor {
  readonly applicationId: string;
  readonly personId: string;
  readonly actor: Actor;
}

/** A paid application whose person is to choose a date. */
export async function aPaidApplication(
  deps: Deps,
  centre: CentreAtWork,
  over: { state?: string; number?: number } = {},
): Promise<ApplicantAtDoor> {
  const [one] = await paidApplications(deps, centre, 1, over);
  if (!one) throw new Error('no application was made');
  return one;
}

export async function paidApplications(
  deps: Deps,
  centre: CentreAtWork,
  count: number,
  over: { state?: string; number?: number } = {},
): Promise<readonly ApplicantAtDoor[]> {
  const at = deps.clock.now();
  return await deps.as(SYSTEM).write(async (trx) => {
    const people = await trx
      .insertInto('people')
      .values(
        Array.from({ length: count }, () => ({
          surname: 'Рябинина',
          given_name: 'Анна',
          patronymic: 'Павловна',
          sex: 'female',
          created_at: at,
          updated_at: at,
        })),
      )
      .returning('id')
      .execute();
    const base = over.number ?? ++rushes * 10_000;
    const applications = await trx
      .insertInto('applications')
      .values(
        people.map(({ id }, index) => ({
          procedure_id: 'ais-ok',
          edition: '2017-01-01',
          applicant_id: id,
          maker_id: id,
          council_id: centre.councilId,
          centre_id: centre.centreId,
          site_id: centre.siteId,
          qualification_id: centre.qualificationId,
          practice_kind: 'portfolio',
          payer_kind: 'applicant',
          applicant_name: 'Рябинина Анна Павловна',
          state: over.state ?? 'choosing_date',
          state_since: at,
          number: base + index,
          filed_at: at,
          submitted_at: at,
          round: 1,
          created_at: at,
          updated_at: at,
        })),
      )
      .returning(['id as applicationId', 'applicant_id as personId'])
      .execute();
    await trx
      .insertInto('application_access')
      .values(
        applications.flatMap(({ applicationId, personId }) => [
          { application_id: applicationId, party_kind: 'person', party_id: personId, granted_at: at },
          { application_id: applicationId, party_kind: 'centre', party_id: centre.centreId, granted_at: at },
        ]),
      )
      .execute();
    return applications.map((one) => ({
      ...one,
      actor: { scope: 'person' as const, personId: one.personId, organisationId: null, role: 'applicant' },
    }));
  });
}
