import { refuseOn, type Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import type { MoveName } from '#procedures/index.ts';
import { type Application, lockApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { type MadeMove, makeMove } from './make-move.ts';
import type { MoveDeps } from './ports.ts';

/**
 * A move of the applicant from the cabinet.
 * @param before  what the person does with it, in the same transaction.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `already_applied`, and the reasons of the move.
 */
export async function makeOwnMove(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  move: MoveName,
  before?: (trx: Trx, application: Application) => Promise<void>,
): Promise<MadeMove> {
  assertAllowed(mayUseCabinet(actor));
  return await refuseOn('one_open_application_per_person_and_qualification', 'already_applied', () =>
    deps.as(actor).write(async (trx) => {
      const application = await lockApplication(trx, applicationId);
      assertAllowed(mayOpenOwn(actor, application));
      await before?.(trx, application);
      return await makeMove(trx, deps, actor, applicationId, move);
    }),
  );
}
