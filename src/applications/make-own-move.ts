import { refuseOn } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import type { MoveName } from '#procedures/index.ts';
import { lockApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { type MadeMove, makeMove } from './make-move.ts';
import type { MoveDeps } from './ports.ts';

/** A move of the applicant from the cabinet. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `already_applied`, and the reasons of the move. */
export async function makeOwnMove(deps: MoveDeps, actor: Actor, applicationId: string, move: MoveName): Promise<MadeMove> {
  assertAllowed(mayUseCabinet(actor));
  return await refuseOn('one_open_application_per_person_and_qualification', 'already_applied', () =>
    deps.as(actor).write(async (trx) => {
      assertAllowed(mayOpenOwn(actor, await lockApplication(trx, applicationId)));
      return await makeMove(trx, deps, actor, applicationId, move);
    }),
  );
}
