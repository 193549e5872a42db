import { z } from 'zod';
import { makeMove } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { orderPaper } from '#papers/index.ts';
import { refuseOn, type Trx } from '#platform/database.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { APPEAL_REMEDIES, APPEAL_VOTES, type AppealOutcome } from '#procedures/index.ts';
import { type Appeal, keepAppealWords, lockAppeal, readAppeal } from './appeals.db.ts';
import { assertHearsAppeals, personOf } from './appeals.policy.ts';
import { type AppealContext, assertAppealMove, followAppealMove } from './make-appeal-move.ts';

/** «Открыть заседание»: from now on members vote. Refuses: `not_signed_in`, `not_found`, the reasons of the move `hear`. */
export async function openHearing(deps: AppDeps, actor: Actor, appealId: string): Promise<void> {
  assertHearsAppeals(actor);
  await deps.as(actor).write(async (trx) => {
    const context = await contextOf(trx, deps, actor, appealId);
    const decision = await assertAppealMove(context, 'hear');
    await trx.updateTable('appeals').set({ state: decision.to, heard_at: deps.clock.now() }).where('id', '=', appealId).execute();
    await followAppealMove(context, appealId, 'hear', decision);
  });
}

export const VoteForm = z.object({
  vote: z.enum(APPEAL_VOTES),
  /** Why, for the others who hear it; empty: none. */
  words: z.string().trim().max(4_000, 'too_long').default(''),
});
export type VoteForm = z.infer<typeof VoteForm>;

/** A vote is given once. Refuses: `not_signed_in`, `not_found`, the reasons of the move `vote`. */
export async function voteOnAppeal(deps: AppDeps, actor: Actor, appealId: string, { vote, words }: VoteForm): Promise<void> {
  assertHearsAppeals(actor);
  await deps.as(actor).write(async (trx) => {
    const context = await contextOf(trx, deps, actor, appealId);
    const decision = await assertAppealMove(context, 'vote', { vote });
    const now = deps.clock.now();
    await trx
      .insertInto('appeal_votes')
      .values({ appeal_id: appealId, person_id: personOf(actor), application_id: context.application.id, vote, voted_at: now })
      .execute();
    if (words) await keepAppealWords(trx, context.appeal, { about: 'vote', authorId: actor.personId, words, at: now });
    await followAppealMove(context, appealId, 'vote', decision);
  });
}

export const DecisionForm = z.object({
  reasons: z.string().trim().min(1, 'required').max(8_000, 'too_long'),
  /** What follows; asked where the votes uphold. */
  remedy: z.enum(APPEAL_REMEDIES).optional(),
});
export type DecisionForm = z.infer<typeof DecisionForm>;

/**
 * «Вынести решение»: the votes decide, the member words it. The paper, the letters and, where upheld, the application's move `reopen` by the system with
 * all that follows it commit together; of two members at once one decides.
 * Refuses: `not_signed_in`, `not_found`, the reasons of the move `decide`, `appeal_other_application` where the person has begun anew meanwhile.
 */
export async function decideOnAppeal(
  deps: AppDeps,
  actor: Actor,
  appealId: string,
  { reasons, remedy }: DecisionForm,
): Promise<{ readonly outcome: AppealOutcome }> {
  assertHearsAppeals(actor);
  // the gate of the database for who asks; what follows a decision is written by the system
  await deps.as(actor).read((db) => readAppeal(db, appealId));
  return await refuseOn('one_open_application_per_person_and_qualification', 'appeal_other_application', () =>
    deps.as(SYSTEM).write(async (trx) => {
      const context = await contextOf(trx, deps, actor, appealId);
      const { application, appeal } = context;
      const decision = await assertAppealMove(context, 'decide', { remedy });
      const { outcome } = decision;
      if (outcome === null) throw new Error('a decision without an outcome');
      const now = deps.clock.now();
      const upheld = outcome !== 'rejected';
      await trx
        .updateTable('appeals')
        .set({ state: decision.to, decided_at: now, partly: outcome === 'partly', remedy: upheld ? remedy : null })
        .where('id', '=', appealId)
        .execute();
      await keepAppealWords(trx, appeal, { about: 'decision', authorId: actor.personId, words: reasons, at: now });
      const paper = await orderPaper(trx, {
        applicationId: application.id,
        kind: 'appeal_decision',
        number: String(appeal.number),
        subjectId: appealId,
        at: now,
      });
      await followAppealMove(context, appealId, 'decide', decision, [paper]);
      await tellAtOnce(context);
      if (upheld) await carryOut(trx, deps, appeal);
      return { outcome };
    }),
  );
}

/** Opens the application again, once. */
async function carryOut(trx: Trx, deps: AppDeps, { id, applicationId }: Appeal): Promise<void> {
  await makeMove(trx, deps, SYSTEM, applicationId, 'reopen', { appealId: id });
  await trx.updateTable('appeals').set({ carried_out_at: deps.clock.now() }).where('id', '=', id).execute();
}

/** The letter with the paper tells the decision; to a person without e-mail and phone the council hands it over. */
async function tellAtOnce(context: AppealContext & { readonly appeal: Appeal }): Promise<void> {
  const { trx, deps, application, appeal } = context;
  const reachable = await trx
    .selectFrom('people')
    .select('id')
    .where('id', '=', application.applicantId)
    .where((eb) => eb.or([eb('email', 'is not', null), eb('phone', 'is not', null)]))
    .executeTakeFirst();
  if (!reachable) return;
  const told = { ...context, actor: SYSTEM, appeal: await readAppeal(trx, appeal.id) };
  const decision = await assertAppealMove(told, 'answer');
  await trx.updateTable('appeals').set({ answered_at: deps.clock.now() }).where('id', '=', appeal.id).execute();
  await followAppealMove(told, appeal.id, 'answer', decision);
}

/** Refuses: `not_found`, also to a member who is not appointed. */
async function contextOf(trx: Trx, deps: AppDeps, actor: Actor, appealId: string) {
  const { application, appeal } = await lockAppeal(trx, appealId);
  if (appeal.councilId !== actor.organisationId) throw new Refusal('not_found');
  return { trx, deps, actor, application, appeal };
}
