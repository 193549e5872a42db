import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { findProcedure, type Procedure } from '#procedures/index.ts';
import { mayUseCabinet } from './applications.policy.ts';

/** The procedures of the person's applications, of the newest first: pages take their words and demands. None for others and for who has none. */
export async function listOwnProcedures(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly Procedure[]> {
  const { personId } = actor;
  if (personId === null || !mayUseCabinet(actor).allowed) return [];
  const rows = await deps.as(actor).read((db) =>
    db
      .selectFrom('applications')
      .select((eb) => ['procedure_id as id', eb.fn.max('created_at').as('newest')])
      .where((eb) => eb.or([eb('applicant_id', '=', personId), eb('maker_id', '=', personId)]))
      .where('deleted_at', 'is', null)
      .groupBy('procedure_id')
      .orderBy('newest', 'desc')
      .execute(),
  );
  return rows.flatMap(({ id }) => findProcedure(id) ?? []);
}
