import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { grantAccess } from './applications.db.ts';

/** A council with one centre, its site and a qualification that asks for a passport and proof of work. */
export async function aPlaceToFile(deps: Pick<Deps, 'as' | 'clock'>) {
  return await deps.as(SYSTEM).write(async (trx) => {
    const created_at = deps.clock.now();
    const organisation = async (kind: string, name: string) =>
      (
        await trx
          .insertInto('organisations')
          .values({ kind, name, short_name: name, address: 'Москва, Примерная улица, 5', created_at })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const councilId = await organisation('council', 'Совет «Горизонт»');
    const centreId = await organisation('centre', 'ЦОК «Белый мост»');
    await trx.insertInto('councils').values({ id: councilId, procedure_id: 'ais-ok' }).execute();
    await trx
      .insertInto('centres')
      .values({ id: centreId, council_id: councilId, slug: `centre-${centreId}`, region: 'RU-MOW', time_zone: 'Europe/Moscow' })
      .execute();
    const { id: siteId } = await trx
      .insertInto('sites')
      .values({
        centre_id: centreId,
        name: 'Площадка',
        region: 'RU-MOW',
        city: 'Москва',
        address: 'Примерная улица, 5',
        time_zone: 'Europe/Moscow',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: standardId } = await trx
      .insertInto('professional_standards')
      .values({ code: `standard-${centreId}`, name: 'Организация проектирования', field: 'Строительство' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: qualificationId } = await trx
      .insertInto('qualifications')
      .values({
        council_id: councilId,
        standard_id: standardId,
        code: `qualification-${centreId}`,
        name: 'Главный инженер проекта',
        level: 7,
        valid_years: 5,
        practice_kinds: ['tasks', 'portfolio'],
        required_documents: JSON.stringify([
          { kind: 'identity', required: true },
          { kind: 'work_experience', required: true },
          { kind: 'nrs_notice', required: false },
        ]),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { councilId, centreId, siteId, qualificationId };
  });
}

export type PlaceToFile = Awaited<ReturnType<typeof aPlaceToFile>>;

/** A draft of the person at the place; `state: 'returned'` is one that the centre sent back. */
export async function aFiling(
  deps: Pick<Deps, 'as' | 'clock'>,
  { personId }: { personId: string },
  place: PlaceToFile,
  over: { state?: 'draft' | 'returned' | 'under_review'; practiceKind?: 'tasks' | 'portfolio'; siteId?: null } = {},
): Promise<string> {
  const { state = 'draft', practiceKind = 'portfolio' } = over;
  return await deps.as(SYSTEM).write(async (trx) => {
    const now = deps.clock.now();
    const id = crypto.randomUUID();
    await grantAccess(trx, id, 'person', personId, now);
    if (state !== 'draft') await grantAccess(trx, id, 'centre', place.centreId, now);
    const { count } = await trx
      .selectFrom('applications')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('applications')
      .values({
        id,
        procedure_id: 'ais-ok',
        edition: '2017-01-01',
        applicant_id: personId,
        maker_id: personId,
        council_id: place.councilId,
        centre_id: over.siteId === null ? null : place.centreId,
        site_id: over.siteId === null ? null : place.siteId,
        qualification_id: place.qualificationId,
        practice_kind: practiceKind,
        payer_kind: 'applicant',
        applicant_name: 'Рябинина Анна Сергеевна',
        state,
        state_since: now,
        ...(state === 'draft' ? {} : { number: count + 1, filed_at: now, submitted_at: now, round: 1 }),
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
  });
}

/** Somebody of a centre under a hat; the row of the person is there for the history. */
export function atWork(personId: string, centreId: string, role: string): Actor {
  return { scope: 'centre', personId, organisationId: centreId, role };
}
