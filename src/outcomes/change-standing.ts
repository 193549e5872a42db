import { z } from 'zod';
import { keepWords } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { appendEvent, lockCertificate, type Standing } from './certificates.db.ts';
import { assertRegistryOfficer } from './outcomes.policy.ts';

export const StandingForm = z.object({ change: z.enum(['suspend', 'resume', 'annul']), words: z.string().trim().min(1).max(4000) });

const CHANGES: Record<
  'suspend' | 'resume' | 'annul',
  { from: readonly Standing[]; to: Standing; event: 'suspended' | 'resumed' | 'annulled' }
> = {
  suspend: { from: ['active'], to: 'suspended', event: 'suspended' },
  resume: { from: ['suspended'], to: 'active', event: 'resumed' },
  annul: { from: ['active', 'suspended'], to: 'annulled', event: 'annulled' },
};

/** Suspends, resumes or annuls, with the reason in words. Refuses: `not_found`, `certificate_standing_other`. */
export async function changeStanding(deps: AppDeps, actor: Actor, id: string, form: z.infer<typeof StandingForm>): Promise<void> {
  assertRegistryOfficer(actor);
  const { from, to, event } = CHANGES[form.change];
  await deps.as(actor).write(async (trx) => {
    const certificate = await lockCertificate(trx, id);
    if (!from.includes(certificate.standing)) throw new Refusal('certificate_standing_other');
    const at = deps.clock.now();
    const wordsId = await keepWords(trx, certificate.applicationId, form.words, at);
    await trx.updateTable('certificates').set({ standing: to }).where('id', '=', id).execute();
    await appendEvent(trx, { certificate, kind: event, at, actor, wordsId });
  });
}
