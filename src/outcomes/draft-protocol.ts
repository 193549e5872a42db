import { type Application, type EffectContext, zoneOfCentre } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { dayIn } from '#procedures/index.ts';
import { keepDraftConclusion, voidConclusion } from './conclusions.db.ts';
import { drawProtocol } from './draw-protocol.ts';
import { proposedOutcome } from './protocol-content.ts';
import { insertProtocol, latestProtocol, readProtocol, redraw } from './protocols.db.ts';
import { recommend } from './recommendations.ts';
import { votingRule } from './voting-rule.ts';

/** Effect: draws the protocol of an exam that ended or was ended. */
export async function draftProtocol({ trx, application, now, to }: EffectContext): Promise<undefined> {
  await startProtocol(trx, application, { removed: to === 'removed', now });
}

/** The next version. One that nobody sealed is given up; a sealed one stays and is referred to. */
export async function startProtocol(
  trx: Trx,
  application: Application,
  { removed, now }: { readonly removed: boolean; readonly now: Temporal.Instant },
): Promise<string> {
  const { centreId } = application;
  if (!centreId) throw new Error('an exam without a centre');
  const before = await latestProtocol(trx, application.id);
  if (before && before.state !== 'sealed') {
    await trx.updateTable('protocols').set({ state: 'void', updated_at: now }).where('id', '=', before.id).execute();
    await voidConclusion(trx, before.id);
  }
  const content = await drawProtocol(trx, application, { removed });
  const id = await insertProtocol(trx, {
    applicationId: application.id,
    centreId,
    drawnOn: dayIn(now, await zoneOfCentre(trx, centreId)),
    content,
    proposed: proposedOutcome(content),
    ...votingRule(application),
    corrects: before ? (before.state === 'sealed' ? before.id : before.corrects) : null,
    at: now,
  });
  await keepDraftConclusion(trx, { applicationId: application.id, centreId, protocolId: id, recommendations: recommend(content), at: now });
  return id;
}

/** Draws an unsigned protocol anew: a mark was settled or a recording attached since. */
export async function redrawProtocol(trx: Trx, application: Application, protocolId: string, now: Temporal.Instant): Promise<void> {
  const protocol = await readProtocol(trx, protocolId);
  const content = await drawProtocol(trx, application, { removed: protocol.content.removed });
  await redraw(trx, protocol, content, proposedOutcome(content), now);
  await keepDraftConclusion(trx, {
    applicationId: application.id,
    centreId: protocol.centreId,
    protocolId,
    recommendations: recommend(content),
    at: now,
  });
}
