import { randomUUID } from 'node:crypto';
import type { Trx } from '#platform/database.ts';

/** Where somebody is examined, as ids. */
export interface Place {
  readonly councilId: string;
  readonly centreId: string;
  readonly siteId: string;
  readonly roomId: string;
  readonly qualificationId: string;
}

interface PlaceOver {
  readonly council?: string;
  readonly centre?: string;
  /** Of the qualification; a code of its own unless told. */
  readonly code?: string;
  readonly seats?: number;
  readonly inn?: string;
  readonly site?: {
    readonly name: string;
    readonly region: string;
    readonly city: string;
    readonly address: string;
    readonly zone: string;
  };
  readonly requiredDocuments?: readonly { kind: string; required: boolean }[];
}

const MOSCOW = { name: 'Площадка', region: 'RU-MOW', city: 'Москва', address: 'Примерная улица, 5', zone: 'Europe/Moscow' };

/** A council of the first procedure with one centre in Moscow, its site with a room, and a chief engineer's qualification by tasks or portfolio. */
export async function aPlace(trx: Trx, now: Temporal.Instant, over: PlaceOver = {}): Promise<Place> {
  const { code = `10.01500.${randomUUID()}`, site = MOSCOW } = over;
  const councilId = await anOrganisation(trx, { kind: 'council', name: over.council ?? 'СПК «Горизонт»', inn: over.inn }, now);
  const centreId = await anOrganisation(trx, { kind: 'centre', name: over.centre ?? 'ЦОК «Белый мост»', inn: over.inn }, now);
  await trx.insertInto('councils').values({ id: councilId, procedure_id: 'ais-ok' }).execute();
  await trx
    .insertInto('centres')
    .values({ id: centreId, council_id: councilId, slug: `centre-${centreId}`, region: 'RU-MOW', time_zone: 'Europe/Moscow' })
    .execute();
  const { zone, ...where } = site;
  const siteId = await idOf(
    trx
      .insertInto('sites')
      .values({ centre_id: centreId, ...where, time_zone: zone })
      .returning('id'),
  );
  const roomId = await idOf(
    trx
      .insertInto('rooms')
      .values({ site_id: siteId, name: '101', seats: over.seats ?? 20 })
      .returning('id'),
  );
  const standardId = await idOf(
    trx
      .insertInto('professional_standards')
      .values({ code: `standard of ${code}`, name: 'Организация проектирования', field: 'Строительство' })
      .returning('id'),
  );
  const qualificationId = await idOf(
    trx
      .insertInto('qualifications')
      .values({
        council_id: councilId,
        standard_id: standardId,
        code,
        name: 'Главный инженер проекта',
        level: 7,
        valid_years: 5,
        practice_kinds: ['tasks', 'portfolio'],
        ...(over.requiredDocuments ? { required_documents: JSON.stringify(over.requiredDocuments) } : {}),
      })
      .returning('id'),
  );
  return { councilId, centreId, siteId, roomId, qualificationId };
}

export const anOrganisation = (
  trx: Trx,
  { kind, name, inn }: { kind: string; name: string; inn?: string | undefined },
  now: Temporal.Instant,
) =>
  idOf(
    trx
      .insertInto('organisations')
      .values({
        kind,
        name,
        short_name: name,
        inn: inn ?? null,
        phone: '+7 000 200-20-01',
        address: '101000, Москва, Чертёжная улица, д. 5',
        created_at: now,
      })
      .returning('id'),
  );

export async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id;
}
