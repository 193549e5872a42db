import { z } from 'zod';
import { readVersion } from '#documents/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockEditable } from './attach-document.ts';
import { readAttached } from './attached-documents.ts';
import { assertPlaceOpen } from './document-places.ts';

const Words = z.string().trim().min(3).max(1000);

/** «Так и есть»: the applicant explains a warning; the reviewer reads it beside the page. Refuses: `not_found`, `not_editable`, `document_locked`, `nothing_to_answer`, `answer_needs_words`. */
export async function answerWarning(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  attachedId: string,
  words: string,
): Promise<void> {
  const answer = Words.safeParse(words);
  if (!answer.success) throw new Refusal('answer_needs_words', { least: 3, most: 1000 });
  await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    const attached = await readAttached(trx, applicationId, attachedId);
    await assertPlaceOpen(trx, application, attached.kind);
    const findings = attached.versionId === null ? [] : (await readVersion(trx, attached.versionId)).findings;
    if (!findings.some(({ severity }) => severity === 'warns')) throw new Refusal('nothing_to_answer');
    await trx.updateTable('application_documents').set({ answer: answer.data }).where('id', '=', attachedId).execute();
  });
}
