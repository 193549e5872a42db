import { answerRemarks, type BlockId, QualificationForm, saveBlock, saveQualification } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { blockFormOf, ticksOf } from './block-form.ts';

/** Saves what the form of a block holds, with the answers to its remarks; the same for autosave and for the buttons. @returns the new version. */
export async function keepBlock(deps: AppDeps, actor: Actor, applicationId: string, blockId: BlockId, form: FormData): Promise<number> {
  const version =
    blockId === 'qualification'
      ? await saveQualification(deps, actor, applicationId, qualificationFormOf(form))
      : await saveBlock(deps, actor, applicationId, blockId, blockFormOf(form));
  await keepAnswers(deps, actor, applicationId, form);
  return version;
}

export async function keepAnswers(deps: AppDeps, actor: Actor, applicationId: string, form: FormData): Promise<void> {
  const answers = [...form].flatMap(([name, text]) =>
    name.startsWith('answer.') && typeof text === 'string' ? [[name.slice('answer.'.length), text] as const] : [],
  );
  if (answers.length > 0) await answerRemarks(deps, actor, applicationId, Object.fromEntries(answers));
}

const CHOICES = ['payerKind', 'standardId', 'qualificationId', 'practiceKind', 'siteId', 'employerInn'] as const;

function qualificationFormOf(form: FormData): QualificationForm {
  const chosen = Object.fromEntries(CHOICES.map((name) => [name, form.get(name) ?? '']));
  const parsed = QualificationForm.safeParse({ ...chosen, ...ticksOf(form) });
  if (!parsed.success) throw new Refusal('form_incomplete');
  return parsed.data;
}
