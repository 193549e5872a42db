import type { AppDeps } from '#deps';
import { listCouncilFiles } from '#outcomes/index.ts';
import type { Actor } from '#platform/identity.ts';

/** The files before and after this one among those that wait for the check, in the order of the queue. A decided file leads to the first that waits. */
export async function readNeighbours(
  deps: AppDeps,
  actor: Actor,
  applicationId: string,
): Promise<{ previous: string | null; next: string | null }> {
  const waiting = (await listCouncilFiles(deps, actor)).filter(({ state }) => state === 'council_check');
  const at = waiting.findIndex((file) => file.applicationId === applicationId);
  return { previous: waiting[at - 1]?.applicationId ?? null, next: waiting[at + 1]?.applicationId ?? null };
}
