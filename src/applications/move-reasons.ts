import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import type { MoveName, Reason } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { reasonsAgainst } from './make-move.ts';
import type { MoveDeps } from './ports.ts';

/** What stands against a move before its form is opened: what the form itself asks is not held against it. */
export async function reasonsBeforeForm(
  trx: Trx,
  deps: MoveDeps,
  actor: Actor,
  application: Application,
  move: MoveName,
): Promise<readonly Reason[]> {
  return (await reasonsAgainst(trx, deps, actor, application, move)).filter(({ code }) => code !== 'input_missing');
}
