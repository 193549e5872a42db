import { z } from 'zod';
import { assertAllowed, grantAccess, lockApplication, mayOpenOwn, mayUseCabinet } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { keepUpload, showThroughApplication, takeUpload, type UploadedFile } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { APPEAL_GROUNDS } from '#procedures/index.ts';
import { type Appeal, keepAppealWords, listAppealFiles, lockAppeal } from './appeals.db.ts';
import { personOf } from './appeals.policy.ts';
import { assertAppealMove, followAppealMove } from './make-appeal-move.ts';

/** More than anybody needs; photographs of one paper are one document. */
const MAX_FILES = 10;

export const AppealForm = z.object({
  ground: z.enum(APPEAL_GROUNDS),
  words: z.string().trim().min(1, 'required').max(8_000, 'too_long'),
});
export type AppealForm = z.infer<typeof AppealForm>;

/**
 * «Подать апелляцию»: the council sees the application from now on and gets a letter; the term of the registration begins.
 * A chosen file is looked at first: one that cannot be read leaves nothing filed.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, the reasons of the move `file`, and what `takeUpload` refuses.
 */
export async function fileAppeal(
  deps: AppDeps,
  actor: Actor,
  applicationId: string,
  { ground, words }: AppealForm,
  files: readonly UploadedFile[] = [],
): Promise<{ readonly appealId: string }> {
  assertAllowed(mayUseCabinet(actor));
  const taken = files.length > 0 ? await takeUpload(deps, files) : null;
  return await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const context = { trx, deps, actor, application, appeal: null };
    const decision = await assertAppealMove(context, 'file', { ground });
    const now = deps.clock.now();
    await grantAccess(trx, application.id, 'council', application.councilId, now);
    const { id } = await trx
      .insertInto('appeals')
      .values({
        application_id: application.id,
        council_id: application.councilId,
        appellant_id: application.applicantId,
        filed_by: personOf(actor),
        ground,
        appealed_state: application.state,
        filed_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepAppealWords(trx, { id, applicationId }, { about: 'filing', authorId: actor.personId, words, at: now });
    if (taken) {
      const { versionId } = await keepUpload(trx, application.applicantId, 'appeal', taken, now);
      await showFile(trx, { id, applicationId }, versionId, now);
    }
    await followAppealMove(context, id, 'file', decision);
    return { appealId: id };
  });
}

/**
 * One more file, until the appeal is heard; the same file twice is once.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `appeal_files_closed`, `too_many_documents`, and what `takeUpload` refuses.
 */
export async function addAppealFile(deps: AppDeps, actor: Actor, appealId: string, files: readonly UploadedFile[]): Promise<void> {
  assertAllowed(mayUseCabinet(actor));
  await deps.as(actor).write((trx) => lockOpenToFiles(trx, actor, appealId));
  const taken = await takeUpload(deps, files);
  await deps.as(actor).write(async (trx) => {
    const { application, appeal } = await lockOpenToFiles(trx, actor, appealId);
    const now = deps.clock.now();
    const { versionId } = await keepUpload(trx, application.applicantId, 'appeal', taken, now);
    const there = await listAppealFiles(trx, appealId);
    if (there.length >= MAX_FILES && !there.some((file) => file.versionId === versionId)) throw new Refusal('too_many_documents');
    await showFile(trx, appeal, versionId, now);
  });
}

async function lockOpenToFiles(trx: Trx, actor: Actor, appealId: string) {
  const locked = await lockAppeal(trx, appealId);
  assertAllowed(mayOpenOwn(actor, locked.application));
  if (locked.appeal.state !== 'filed' && locked.appeal.state !== 'registered') throw new Refusal('appeal_files_closed');
  return locked;
}

async function showFile(trx: Trx, { id, applicationId }: Pick<Appeal, 'id' | 'applicationId'>, versionId: string, at: Temporal.Instant) {
  await trx
    .insertInto('appeal_files')
    .values({ appeal_id: id, document_version_id: versionId, application_id: applicationId, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await showThroughApplication(trx, versionId, applicationId);
}
