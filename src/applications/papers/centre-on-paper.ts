import type { PaperData } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { findProcedure } from '#procedures/index.ts';

/** The centre as its papers name it. Read as the system: the head's name is a person's. */
export async function readCentreOnPaper(db: Trx, centreId: string, at: Temporal.Instant): Promise<PaperData<'statement'>['centre']> {
  const centre = await db
    .selectFrom('centres as c')
    .innerJoin('organisations as o', 'o.id', 'c.id')
    .innerJoin('organisations as council', 'council.id', 'c.council_id')
    .innerJoin('councils as k', 'k.id', 'c.council_id')
    .select([
      named('o.name').as('name'),
      named('o.short_name').as('shortName'),
      'o.registry_number as registryNumber',
      named<string | null>('o.address').as('address'),
      'o.phone',
      'o.email',
      'o.inn',
      'o.kpp',
      'o.ogrn',
      'o.bin',
      'o.bank',
      'o.contact_person as contactPerson',
      'c.time_zone as zone',
      named('council.name').as('council'),
      'k.procedure_id as procedureId',
    ])
    .where('c.id', '=', centreId)
    .executeTakeFirstOrThrow();
  const { bank, contactPerson, name, address, procedureId, ...rest } = centre;
  const country = findProcedure(procedureId)?.jurisdiction ?? 'ru';
  return {
    ...rest,
    fullName: name,
    country,
    address: address ?? '',
    city: await cityOf(db, centreId, address),
    bank: bankOnPaper(bank),
    head: {
      position: say({ ru: 'Руководитель', kk: 'Басшы' }),
      basis: say({ ru: 'устава', kk: 'жарғы' }),
      positionDative: 'Руководителю',
      positionGenitive: 'руководителя',
      name: (await findHead(db, centreId, at)) ?? nameFromWords(contactPerson ?? ''),
    },
  };
}

/** Where the centre itself sits: the city of the address, else that of its first site. */
async function cityOf(db: Trx, centreId: string, address: string | null): Promise<string> {
  const sites = await db
    .selectFrom('sites')
    .select(named('sites.city').as('city'))
    .where('centre_id', '=', centreId)
    .orderBy('id')
    .execute();
  return sites.find(({ city }) => address?.includes(city))?.city ?? sites[0]?.city ?? '';
}

async function findHead(db: Trx, centreId: string, at: Temporal.Instant) {
  const head = await db
    .selectFrom('hats as h')
    .innerJoin('people as p', 'p.id', 'h.person_id')
    .select(['p.surname', 'p.given_name as name', 'p.patronymic', 'p.sex'])
    .where('h.organisation_id', '=', centreId)
    .where('h.role', '=', 'head')
    .where('h.valid_from', '<=', at)
    .where((eb) => eb.or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', at)]))
    .orderBy('h.valid_from')
    .executeTakeFirst();
  return head && { ...head, sex: head.sex as 'male' | 'female' | null };
}

/** «Орешкина Дарья Сергеевна». */
function nameFromWords(words: string) {
  const [surname = '', name = '', patronymic = null] = words.split(/\s+/);
  return { surname, name, patronymic };
}

function bankOnPaper(bank: unknown): PaperData<'statement'>['centre']['bank'] {
  if (bank === null || typeof bank !== 'object') return null;
  const { name, bik, account, correspondentAccount } = bank as {
    name: string;
    bik: string;
    account: string;
    correspondentAccount?: string;
  };
  return { bankName: name, bik, account, correspondentAccount: correspondentAccount ?? null };
}
