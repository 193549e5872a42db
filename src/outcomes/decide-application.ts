import { type EffectContext, type MadeMove, makeMove, type PaperSubjects } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertJudges } from './outcomes.policy.ts';
import { latestProtocol, listSignatures, readProtocol } from './protocols.db.ts';
import { tally } from './tally.ts';

/** «Передать в совет». Refuses: `not_found`, the reasons of the move `decide`. */
export async function decideByProtocol(deps: AppDeps, actor: Actor, protocolId: string): Promise<MadeMove> {
  assertJudges(actor);
  return await deps.as(actor).write(async (trx) => {
    const { applicationId } = await readProtocol(trx, protocolId);
    if (!(await listSignatures(trx, protocolId)).some(({ personId }) => personId === actor.personId)) throw new Refusal('not_found');
    return await makeMove(trx, deps, actor, applicationId, 'decide');
  });
}

/** Effect of `decide`: the votes become the outcome, and the protocol changes no more. */
export async function sealProtocol({ trx, application, now }: EffectContext): Promise<PaperSubjects> {
  const protocol = await latestProtocol(trx, application.id);
  if (!protocol) throw new Error('a decision without a protocol');
  const { outcome, byCastingVote } = tally(await listSignatures(trx, protocol.id), protocol);
  await trx
    .updateTable('protocols')
    .set({ state: 'sealed', outcome, by_casting_vote: byCastingVote, sealed_at: now, updated_at: now })
    .where('id', '=', protocol.id)
    .execute();
  return { protocol: protocol.id };
}
