import type { AppDeps } from '#deps';
import { type CertificateRow, listRegister } from '#outcomes/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

/** One row of the register for the pages that change it. Refuses: `not_found`. */
export async function findInRegister(deps: AppDeps, actor: Actor, id: string): Promise<CertificateRow> {
  if (actor.role !== 'registry_officer') throw new Refusal('not_found');
  const row = (await listRegister(deps, actor)).find((one) => one.id === id);
  if (!row) throw new Refusal('not_found');
  return row;
}
