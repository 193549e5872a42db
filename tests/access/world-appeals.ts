import type { AppealState } from '../../src/procedures/index.ts';
import type { World } from './world.ts';

export interface AppealMade {
  readonly appealId: string;
  readonly applicationId: string;
}

/** An appeal of `applicant` at the council of `council_officer`, heard by `appeal_member` and two more from `registered` on. */
export async function anAppeal(world: World, state: Exclude<AppealState, 'withdrawn'>): Promise<AppealMade> {
  const applicationId = await world.application('not_passed');
  const now = world.deps.clock.now();
  const council = world.catalogue.organisations.council;
  const registered = state !== 'filed';
  const heard = registered && state !== 'registered';
  const decided = state === 'upheld' || state === 'rejected';
  return await world.write(async (trx) => {
    const { id: appealId } = await trx
      .insertInto('appeals')
      .values({
        application_id: applicationId,
        council_id: council,
        appellant_id: world.person('applicant'),
        filed_by: world.person('applicant'),
        ground: 'conduct',
        appealed_state: 'not_passed',
        state,
        filed_at: now,
        ...(registered && { number: await nextNumber(), year: 2026, registered_at: now, hearing_at: now, hearing_place: 'Зал' }),
        ...(heard && { heard_at: now }),
        ...(decided && { decided_at: now }),
        ...(state === 'upheld' && { remedy: 'new_date' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('appeal_words')
      .values({ appeal_id: appealId, application_id: applicationId, about: 'filing', words: 'Шумно', created_at: now })
      .execute();
    if (registered)
      for (const who of ['appeal_member', 'auditor', 'administrator'] as const)
        await trx
          .insertInto('appeal_members')
          .values({
            appeal_id: appealId,
            application_id: applicationId,
            person_id: world.person(who),
            appointed_by: world.person('council_officer'),
            appointed_at: now,
          })
          .execute();
    if (registered)
      await trx
        .insertInto('application_access')
        .values({ application_id: applicationId, party_kind: 'appeal', party_id: world.person('appeal_member'), granted_at: now })
        .execute();
    return { appealId, applicationId };

    /** Far from those that the council's series gives. */
    async function nextNumber(): Promise<number> {
      const { last } = await trx
        .selectFrom('appeals')
        .select((of) => of.fn.coalesce(of.fn.max('number'), of.lit(1000)).as('last'))
        .executeTakeFirstOrThrow();
      return Number(last) + 1;
    }
  });
}
