import type { Actor } from '#platform/identity.ts';
import type { Reason } from '#procedures/index.ts';
import { readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { reasonsAgainst } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { type Filing, presentFiling } from './read-filing.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';

export interface ReadyToSend extends Filing {
  /** What stands in the way of «Отправить»; empty: nothing. */
  readonly reasons: readonly Reason[];
  /** Open remarks of the centre about which nothing was done. */
  readonly remarksLeft: readonly RemarkShown[];
}

/** The summary before sending. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readReadyToSend(deps: MoveDeps, actor: Actor, applicationId: string): Promise<ReadyToSend> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    return {
      ...(await presentFiling(db, application, deps.clock.now())),
      remarksLeft: (await listRemarks(db, applicationId)).filter(({ open, settled }) => open && !settled),
      reasons: await reasonsAgainst(db, deps, actor, application, 'submit'),
    };
  });
}
