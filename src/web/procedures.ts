import { listCouncils } from '#catalogue/index.ts';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import { findProcedure, listProcedures, type Procedure } from '#procedures/index.ts';

/** The procedures of this site's councils, in the order of the registry; all of them where no council is there yet. */
export async function readProcedures(deps: Pick<Deps, 'as'>): Promise<readonly Procedure[]> {
  const chosen = new Set((await listCouncils(deps, PUBLIC)).map(({ procedureId }) => procedureId));
  const used = listProcedures().filter(({ id }) => chosen.has(id));
  const newest = new Map(used.map(({ id }) => [id, findProcedure(id)]));
  return newest.size > 0 ? [...newest.values()].filter((procedure) => procedure !== undefined) : listProcedures();
}
