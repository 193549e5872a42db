import type { Actor } from '#platform/identity.ts';
import type { Reason } from '#procedures/index.ts';
import { readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import type { SeenVersions } from './confirm-blocks.ts';
import { reasonsAgainst } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { type Filing, presentFiling } from './read-filing.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';

export interface ReadyToSend extends Filing {
  /** What stands in the way of «Отправить»; empty: nothing. */
  readonly reasons: readonly Reason[];
  /** Versions of the blocks that lack a tick, where ticks alone are lacking: both may be given for all of them at once. */
  readonly toConfirm: SeenVersions | null;
  /** Open remarks of the centre about which nothing was done. */
  readonly remarksLeft: readonly RemarkShown[];
}

/** The summary before sending. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readReadyToSend(deps: MoveDeps, actor: Actor, applicationId: string): Promise<ReadyToSend> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const filing = await presentFiling(db, application, deps.clock.now());
    const reasons = await reasonsAgainst(db, deps, actor, application, 'submit');
    const unticked = filing.blocks.filter(({ accuracyConfirmed, consent }) => !(accuracyConfirmed && consent));
    const ticksAlone = reasons.length > 0 && reasons.every(({ code }) => code === 'block_unconfirmed');
    return {
      ...filing,
      toConfirm: ticksAlone ? Object.fromEntries(unticked.map(({ id, version }) => [id, version])) : null,
      remarksLeft: (await listRemarks(db, applicationId)).filter(({ open, settled }) => open && !settled),
      reasons,
    };
  });
}
