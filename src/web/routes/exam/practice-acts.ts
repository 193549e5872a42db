import { z } from 'zod';
import type { AppDeps } from '#deps';
import { addEvidence, agreeOnMarks, type CriterionMark, finishPractice, savePracticeMarks, startSheet } from '#exams/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { declareInterest, Interest } from '#schedule/index.ts';
import { LONGEST_COMMENT, WHOLE_POINTS } from './mark-fault.ts';

const Act = z.enum(['interest', 'start', 'marks', 'agree', 'evidence', 'finish']);
type Act = z.infer<typeof Act>;

/** Carries out what the button of the expert's card says. */
export async function actOnPractice(deps: AppDeps, actor: Actor, bookingId: string, form: FormData): Promise<Act> {
  const act = Act.safeParse(form.get('act'));
  if (!act.success) throw new Refusal('form_incomplete');
  const sheet = { bookingId, sheetId: String(form.get('sheetId') ?? '') };
  switch (act.data) {
    case 'interest': {
      const interest = Interest.safeParse(form.get('interest'));
      if (!interest.success) throw new Refusal('form_incomplete');
      await declareInterest(deps, actor, { bookingId, personId: actor.personId ?? '', interest: interest.data });
      break;
    }
    case 'start':
      await startSheet(deps, actor, sheet);
      break;
    case 'marks':
      await savePracticeMarks(deps, actor, sheet, marksOf(form));
      break;
    case 'agree':
      await agreeOnMarks(deps, actor, sheet, marksOf(form));
      break;
    case 'evidence': {
      const file = form.get('file');
      if (!(file instanceof File) || file.size === 0) throw new Refusal('form_incomplete');
      await addEvidence(deps, actor, sheet, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      break;
    }
    case 'finish':
      await finishPractice(deps, actor, bookingId);
  }
  return act.data;
}

/** `points:<criterion>` and `done:<criterion>` with `comment:<criterion>`; an empty line is not marked yet. Refuses: `mark_does_not_fit`, `comment_without_mark`; as `commentOf`. */
function marksOf(form: FormData): Record<string, CriterionMark> {
  const marks: Record<string, CriterionMark> = {};
  for (const [name, value] of form) {
    const [kind, id] = name.split(':');
    if (!id || typeof value !== 'string' || value.trim() === '') continue;
    const comment = commentOf(form, id);
    if (kind === 'comment' && !isMarked(form, id)) throw new Refusal('comment_without_mark');
    if (kind === 'done') marks[id] = { kind: 'done', done: value === 'yes', comment };
    if (kind === 'points') {
      if (!WHOLE_POINTS.test(value.trim())) throw new Refusal('mark_does_not_fit');
      marks[id] = { kind: 'points', points: Number(value), comment };
    }
  }
  return marks;
}

/** Points are given, or a choice is made. */
const isMarked = (form: FormData, id: string): boolean =>
  [`points:${id}`, `done:${id}`].some((name) => String(form.get(name) ?? '').trim() !== '');

/** Refuses: `text_too_long`. */
function commentOf(form: FormData, id: string): string | undefined {
  const comment = String(form.get(`comment:${id}`) ?? '').trim();
  if (comment.length > LONGEST_COMMENT) throw new Refusal('text_too_long', { most: String(LONGEST_COMMENT) });
  return comment || undefined;
}

/** What stood in the lines of a sheet, for the form that comes back. */
export function typedMarks(form: FormData) {
  const lines = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0].includes(':'));
  return { act: String(form.get('act') ?? ''), sheetId: String(form.get('sheetId') ?? ''), lines: Object.fromEntries(lines) };
}
export type TypedMarks = ReturnType<typeof typedMarks>;
