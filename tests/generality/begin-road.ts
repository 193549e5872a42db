import { grantAccess } from '../../src/applications/index.ts';
import { idOf } from '../../src/catalogue/place.factory.ts';
import { equip } from '../../src/outcomes/exam-place.factory.ts';
import type { Trx } from '../../src/platform/database.ts';
import { type Actor, SYSTEM } from '../../src/platform/identity.ts';
import type { Procedure } from '../../src/procedures/index.ts';
import { aCentreAtWork, type CentreAtWork } from '../../src/schedule/schedule.factory.ts';
import type { TestDeps } from '../setup/deps.ts';

const VALUES: Readonly<Record<string, string>> = {
  surname: 'Рябинина',
  givenName: 'Анна',
  patronymic: 'Павловна',
  birthDate: '12.03.1985',
  sex: 'female',
  snils: '112-233-445 95',
  iin: '850312400019',
  phone: '+7 900 123-45-67',
  email: 'ryabinina@example.ru',
  channel: 'email',
  channelEmail: 'on',
  citizenship: 'RU',
  series: '45 09',
  number: '123456789',
  unitCode: '770-001',
  issuedOn: '20.05.2020',
  issuedBy: 'МВД',
  validUntil: '20.05.2030',
  registrationAddress: 'Москва, Чертёжная улица, д. 7',
  sameAddress: 'on',
  employed: 'no',
  workTotal: '15 лет',
  workRelevant: '12',
};
const EDUCATION = [
  { kind: 'main', degree: 'specialist', speciality: 'Строительство', qualification: 'Инженер', institution: 'МГСУ', year: '2008' },
];

/** Where a road begins: a draft, and everybody who will have a say in it. */
export interface Begun {
  readonly id: string;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly centre: CentreAtWork;
  readonly toolVersionId: string;
  /** Of the qualification. */
  readonly code: string;
}

let roads = 0;

/** A filled draft under the procedure, made in the tables: what is tried here are moves and pages. */
export async function beginRoad(deps: TestDeps, procedure: Procedure): Promise<Begun> {
  const centre = await aCentreAtWork(deps);
  const { councilId, centreId, siteId, qualificationId } = centre;
  return await deps.as(SYSTEM).write(async (trx) => {
    const at = deps.clock.now();
    await trx.updateTable('councils').set({ procedure_id: procedure.id }).where('id', '=', councilId).execute();
    await trx
      .updateTable('organisations')
      .set({
        kpp: '770001001',
        contact_person: 'Орешкина Дарья Сергеевна',
        address: 'Москва, Образцовая улица, 12',
        bank: JSON.stringify({
          name: 'Банк',
          bik: '049901987',
          account: '40702810000000020002',
          correspondentAccount: '30101810000000000987',
        }),
      })
      .where('id', '=', centreId)
      .execute();
    roads += 1;
    const code = `40.${20_900 + roads}.10`;
    await trx.updateTable('qualifications').set({ code }).where('id', '=', qualificationId).execute();
    const toolVersionId = await equip(trx, centre, { code, numbers: 'own', now: at });
    const person = async (surname: string) =>
      await idOf(
        trx
          .insertInto('people')
          .values({
            surname,
            given_name: 'Анна',
            patronymic: 'Павловна',
            sex: 'female',
            photo_sha256: await aPhoto(trx, at),
            created_at: at,
            updated_at: at,
          })
          .returning('id'),
      );
    const applicantId = await person('Рябинина');
    const staff = async (scope: 'centre' | 'council', role: string): Promise<Actor> => ({
      scope,
      personId: await person('Орешкина'),
      organisationId: scope === 'centre' ? centreId : councilId,
      role,
    });
    const onDuty = (personId: string, role: string): Actor => ({ scope: 'commission', personId, organisationId: centreId, role });
    const id = crypto.randomUUID();
    await grantAccess(trx, id, 'person', applicantId, at);
    await trx
      .insertInto('applications')
      .values({
        id,
        procedure_id: procedure.id,
        edition: procedure.edition.validFrom,
        applicant_id: applicantId,
        maker_id: applicantId,
        council_id: councilId,
        centre_id: centreId,
        site_id: siteId,
        qualification_id: qualificationId,
        practice_kind: procedure.exam.practiceKinds[0]?.id ?? 'tasks',
        payer_kind: 'applicant',
        applicant_name: 'Рябинина Анна Павловна',
        state: procedure.initial,
        state_since: at,
        created_at: at,
        updated_at: at,
      })
      .execute();
    const document = procedure.jurisdiction === 'kz' ? 'id_card_kz' : 'passport_ru';
    const number = document === 'passport_ru' ? '123456' : '123456789';
    for (const { id: block, list } of procedure.blocks)
      await trx
        .insertInto('application_blocks')
        .values({
          application_id: id,
          block,
          data: JSON.stringify({
            values: block === 'qualification' || block === 'documents' ? {} : { ...VALUES, document, number },
            entries: list ? EDUCATION : [],
          }),
          accuracy_confirmed_at: at,
          consent_at: at,
          updated_at: at,
        })
        .execute();
    await trx
      .insertInto('consents')
      .values({ person_id: applicantId, purpose: 'application', text_version: '1', text_sha256: 'x', given_at: at, application_id: id })
      .execute();
    return {
      id,
      centre,
      toolVersionId,
      code,
      actors: {
        applicant: { scope: 'person', personId: applicantId, organisationId: null, role: 'applicant' },
        registrar: await staff('centre', 'registrar'),
        accountant: await staff('centre', 'accountant'),
        head: await staff('centre', 'head'),
        scheduler: centre.scheduler,
        proctor: onDuty(centre.proctor, 'proctor'),
        commission_chair: onDuty(centre.chair, 'commission_chair'),
        expert: onDuty(centre.experts[0], 'expert'),
        council_officer: await staff('council', 'council_officer'),
      },
    };
  });
}

async function aPhoto(trx: Trx, at: Temporal.Instant): Promise<string> {
  const sha256 = 'a'.repeat(64);
  await trx
    .insertInto('files')
    .values({ sha256, size: 1, media_type: 'image/jpeg', created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
}
