import { z } from 'zod';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { makeMove } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { refusalReasons } from './refusal-reasons.ts';
import { lockUnderReview } from './review.policy.ts';

export const RefuseForm = z.object({
  reasonCode: z.string().min(1, 'required').max(60),
  words: z.string().trim().min(1, 'required').max(4_000, 'too_long'),
});
export type RefuseForm = z.infer<typeof RefuseForm>;

/** The head's reasoned refusal. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`, `no_such_reason`, `move_not_yours`. */
export async function refuseApplication(deps: MoveDeps, actor: Actor, applicationId: string, form: RefuseForm): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    if (!refusalReasons(application).some(({ code }) => code === form.reasonCode)) throw new Refusal('no_such_reason');
    await makeMove(trx, deps, actor, applicationId, 'refuse', form);
  });
}
