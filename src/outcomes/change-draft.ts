import { z } from 'zod';
import { type Application, lockApplication } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { redrawProtocol } from './draft-protocol.ts';
import { assertJudges, personOf } from './outcomes.policy.ts';
import { listSignatures, type Protocol, readProtocol } from './protocols.db.ts';

export const RecommendationsForm = z.object({ recommendations: z.string().trim().min(1).max(8000) });

/** Draws the protocol anew from what is known now. Refuses: `not_found`, `protocol_signed_by_someone`, `protocol_sealed`. */
export async function refreshDraft(deps: AppDeps, actor: Actor, protocolId: string): Promise<void> {
  assertJudges(actor);
  await deps.as(actor).write(async (trx) => {
    const { protocol, application } = await lockDraft(trx, actor, protocolId);
    if (protocol.state === 'signing') throw new Refusal('protocol_signed_by_someone');
    await redrawProtocol(trx, application, protocolId, deps.clock.now());
  });
}

/** Recommendations for a conclusion, one per line, while the protocol is not sealed. Refuses: `not_found`, `protocol_sealed`. */
export async function editRecommendations(
  deps: AppDeps,
  actor: Actor,
  protocolId: string,
  { recommendations }: z.infer<typeof RecommendationsForm>,
): Promise<void> {
  assertJudges(actor);
  const lines = recommendations
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  await deps.as(actor).write(async (trx) => {
    await lockDraft(trx, actor, protocolId);
    await trx
      .updateTable('conclusions')
      .set({ recommendations: JSON.stringify(lines), edited_by: personOf(actor) })
      .where('protocol_id', '=', protocolId)
      .execute();
  });
}

async function lockDraft(trx: Trx, actor: Actor, protocolId: string): Promise<{ protocol: Protocol; application: Application }> {
  const application = await lockApplication(trx, (await readProtocol(trx, protocolId)).applicationId);
  const protocol = await readProtocol(trx, protocolId);
  if (!(await listSignatures(trx, protocolId)).some(({ personId }) => personId === actor.personId)) throw new Refusal('not_found');
  if (protocol.state === 'sealed' || protocol.state === 'void') throw new Refusal('protocol_sealed');
  return { protocol, application };
}
