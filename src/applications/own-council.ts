import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { mayUseCabinet } from './applications.policy.ts';

/** The council of the person's newest application; null before the first, and for those who file none. */
export async function findOwnCouncil(deps: Pick<Deps, 'as'>, actor: Actor): Promise<string | null> {
  const { personId } = actor;
  if (personId === null || !mayUseCabinet(actor).allowed) return null;
  const newest = await deps.as(actor).read((db) =>
    db
      .selectFrom('applications')
      .select('council_id as councilId')
      .where((eb) => eb.or([eb('applicant_id', '=', personId), eb('maker_id', '=', personId)]))
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return newest?.councilId ?? null;
}
