import { listOwnProcedures } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { readProcedures } from '#web/procedures.ts';

/** Does an application of this person need a photo; before the first one, do all councils of this site ask for it? */
export async function needsPhoto(deps: AppDeps, actor: Actor): Promise<boolean> {
  const own = await listOwnProcedures(deps, actor);
  if (own.length > 0) return own.some(({ filing }) => filing.photo === 'required');
  return (await readProcedures(deps)).every(({ filing }) => filing.photo === 'required');
}
