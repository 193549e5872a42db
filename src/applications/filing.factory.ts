import type { Values } from '#accounts/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { aFiling } from './documents.factory.ts';

const NAMES = { surname: 'Рябинина', givenName: 'Анна', patronymic: 'Сергеевна' };

/** What a person who filled everything rightly has in the blocks. */
export const FILLED: Readonly<Record<string, { readonly values: Values; readonly entries: readonly Values[] }>> = {
  qualification: { values: {}, entries: [] },
  applicant: {
    values: {
      ...NAMES,
      birthDate: '12.03.1985',
      sex: 'female',
      snils: '112-233-445 95',
      phone: '+7 900 123-45-67',
      email: 'ryabinina@example.ru',
      channel: 'email',
    },
    entries: [],
  },
  identity: {
    values: {
      citizenship: 'RU',
      document: 'passport_ru',
      series: '45 09',
      number: '123456',
      unitCode: '770-001',
      issuedOn: '20.05.2010',
      issuedBy: 'ОВД Тверского района',
      registrationAddress: '101000, Москва, Чертёжная улица, д. 7',
      sameAddress: 'on',
    },
    entries: [],
  },
  employment: { values: { employed: 'no', workTotal: '15 лет', workRelevant: '12' }, entries: [] },
  education: {
    values: {},
    entries: [
      {
        kind: 'main',
        degree: 'specialist',
        speciality: 'Промышленное и гражданское строительство',
        qualification: 'Инженер',
        institution: 'МГСУ',
        year: '2008',
      },
    ],
  },
  documents: { values: {}, entries: [] },
  portfolio: { values: {}, entries: [] },
};

/** Somebody with a cabinet and a photo. */
export async function anApplicant(deps: Pick<Deps, 'as' | 'clock'>): Promise<Actor & { readonly personId: string }> {
  const personId = await deps.as(SYSTEM).write(async (trx) => {
    const at = deps.clock.now();
    const photo = 'a'.repeat(64);
    await trx
      .insertInto('files')
      .values({ sha256: photo, size: 1, media_type: 'image/jpeg', created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { id } = await trx
      .insertInto('people')
      .values({
        surname: NAMES.surname,
        given_name: NAMES.givenName,
        patronymic: NAMES.patronymic,
        photo_sha256: photo,
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
  return { scope: 'person', personId, organisationId: null, role: 'applicant' };
}

/** A draft that may be sent: every block filled and ticked, documents there, consent signed. */
export async function aReadyDraft(
  deps: Pick<Deps, 'as' | 'clock'>,
  person: { readonly personId: string },
  place: Place,
  state: 'draft' | 'returned' | 'under_review' = 'draft',
): Promise<string> {
  const id = await aFiling(deps, person, place, { state });
  await deps.as(SYSTEM).write(async (trx) => {
    const at = deps.clock.now();
    await fillBlocks(trx, id, at, state !== 'draft');
    for (const kind of ['identity', 'work_experience', 'portfolio'])
      await trx
        .insertInto('application_documents')
        .values({ application_id: id, kind, link: 'https://disk.example/scan', added_at: at })
        .execute();
    await trx
      .insertInto('consents')
      .values({
        person_id: person.personId,
        purpose: 'application',
        text_version: '1',
        text_sha256: 'x',
        given_at: at,
        application_id: id,
      })
      .execute();
  });
  return id;
}

async function fillBlocks(trx: Trx, applicationId: string, at: Temporal.Instant, isSent: boolean): Promise<void> {
  await trx
    .insertInto('application_blocks')
    .values(
      Object.entries(FILLED).map(([block, data]) => ({
        application_id: applicationId,
        block,
        data: JSON.stringify(data),
        submitted_data: isSent ? JSON.stringify(data) : null,
        accuracy_confirmed_at: at,
        consent_at: at,
        updated_at: at,
      })),
    )
    .execute();
}

/** The centre remarks a place of a returned application. @returns id of the remark. */
export async function aRemark(
  deps: Pick<Deps, 'as' | 'clock'>,
  applicationId: string,
  authorId: string,
  at: { readonly block: string; readonly field: string | null },
): Promise<string> {
  return await deps.as(SYSTEM).write(async (trx) => {
    const { id } = await trx
      .insertInto('remarks')
      .values({
        application_id: applicationId,
        round: 1,
        block: at.block,
        field: at.field,
        words: 'Сверьте с документом',
        author_id: authorId,
        created_at: deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
