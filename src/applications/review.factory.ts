import { sql } from 'kysely';
import type { Place } from '#catalogue/place.factory.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { aPdf, aPerson } from '../documents/documents.factory.ts';
import { attachUpload } from './attach-document.ts';
import { aFiling, aPlaceToFile } from './documents.factory.ts';

type FactoryDeps = Pick<Deps, 'as' | 'clock' | 'files' | 'signIn'>;

/** Invented, with check digits that fit. */
const CENTRE_INN = '7700991024';
const BANK = {
  name: 'АО «Образцовый банк»',
  bik: '049901987',
  account: '40702810000000020002',
  correspondentAccount: '30101810000000000987',
};

/** A place to file whose centre has bank details and a price of 12 000 ₽. */
export async function aPricedPlace(deps: FactoryDeps, over: { priceMinor?: number; contractFirst?: boolean } = {}): Promise<Place> {
  const place = await aPlaceToFile(deps);
  await deps.as(SYSTEM).write(async (trx) => {
    await trx
      .updateTable('organisations')
      .set({ inn: CENTRE_INN, kpp: '770001001', bank: JSON.stringify(BANK), contact_person: 'Орешкина Дарья Сергеевна' })
      .where('id', '=', place.centreId)
      .execute();
    await trx
      .updateTable('centres')
      .set({ contract_first: over.contractFirst ?? false })
      .where('id', '=', place.centreId)
      .execute();
    await trx
      .insertInto('centre_qualifications')
      .values({
        centre_id: place.centreId,
        qualification_id: place.qualificationId,
        price_minor: over.priceMinor ?? 1_200_000,
        currency: 'RUB',
      })
      .execute();
  });
  return place;
}

export interface FiledApplication {
  readonly id: string;
  readonly applicant: Actor & { readonly personId: string };
  /** Ids of `application_documents`. */
  readonly documents: readonly string[];
}

/** Under review at the place, with blocks and a passport. */
export async function aFiledApplication(deps: FactoryDeps, place: Place): Promise<FiledApplication> {
  const applicant = await aPerson(deps);
  const id = await aFiling(deps, applicant, place);
  await attachUpload(deps, applicant, id, 'identity', {
    kind: 'identity',
    files: [{ name: 'Паспорт.pdf', bytes: await aPdf({ pages: 2 }) }],
  });
  const documents = await deps.as(SYSTEM).write(async (trx) => {
    const now = deps.clock.now();
    for (const [block, values] of Object.entries(BLOCKS)) {
      const data = JSON.stringify({ values, entries: [] });
      await trx
        .insertInto('application_blocks')
        .values({ application_id: id, block, data, submitted_data: data, accuracy_confirmed_at: now, consent_at: now, updated_at: now })
        .execute();
    }
    await trx
      .insertInto('application_access')
      .values({ application_id: id, party_kind: 'centre', party_id: place.centreId, granted_at: now })
      .execute();
    const { rows } = await sql<{ number: number }>`select next_number(${place.centreId}::uuid, 'application', 0) as number`.execute(trx);
    await trx
      .updateTable('applications')
      .set({ state: 'under_review', number: rows[0]?.number, filed_at: now, submitted_at: now, round: 1 })
      .where('id', '=', id)
      .execute();
    return await trx.selectFrom('application_documents').select('id').where('application_id', '=', id).execute();
  });
  return { id, applicant: applicant as FiledApplication['applicant'], documents: documents.map((document) => document.id) };
}

const BLOCKS = {
  qualification: {},
  applicant: {
    surname: 'Рябинина',
    givenName: 'Анна',
    patronymic: 'Сергеевна',
    birthDate: '03.04.1985',
    sex: 'female',
    snils: '112-233-445 95',
    phone: '+7 900 000-00-00',
    email: 'anna@example.org',
    channel: 'email',
  },
  identity: {
    citizenship: 'RU',
    document: 'passport_ru',
    series: '4510',
    number: '123456',
    unitCode: '770-001',
    issuedOn: '01.06.2010',
    issuedBy: 'ОВД района Примерный',
    registrationAddress: '101000, Москва, Примерная улица, 7',
    sameAddress: 'on',
  },
  employment: { employed: 'yes', organisation: 'АО «Северпроект»', position: 'Инженер', workTotal: '12', workRelevant: '7' },
};
