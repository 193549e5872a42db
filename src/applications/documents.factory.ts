import { aPlace, type Place } from '#catalogue/place.factory.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { grantAccess } from './applications.db.ts';

/** A council with one centre, its site and a qualification that asks for a passport and proof of work. */
export const aPlaceToFile = async (deps: Pick<Deps, 'as' | 'clock'>): Promise<Place> =>
  await deps.as(SYSTEM).write(
    async (trx) =>
      await aPlace(trx, deps.clock.now(), {
        requiredDocuments: [
          { kind: 'identity', required: true },
          { kind: 'work_experience', required: true },
          { kind: 'nrs_notice', required: false },
        ],
      }),
  );

/** A draft of the person at the place; `state: 'returned'` is one that the centre sent back. */
export async function aFiling(
  deps: Pick<Deps, 'as' | 'clock'>,
  { personId }: { personId: string },
  place: Place,
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
