import { z } from 'zod';
import type { AppDeps } from '#deps';
import {
  addPicture,
  assertMayWriteItem,
  dropPicture,
  ItemForm,
  type ItemOrDraft,
  PICTURE_MARK,
  PictureWords,
  type Preview,
  previewItem,
  reviewItem,
  saveItem,
} from '#exams/index.ts';
import type { Actor } from '#platform/identity.ts';
import { fieldErrors } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { uuidParam } from '#web/refusals.ts';
import { picturesNamed } from './pictures-named.ts';
import { textFields } from './text-fields.ts';

const Act = z.enum(['save', 'preview', 'picture', 'live', 'retired']).catch('save');

export type Typed = Readonly<Record<string, string>>;
export type ItemActed =
  | { readonly saved: string }
  | { readonly errors: Readonly<Record<string, string>>; readonly kept: Typed }
  | { readonly preview: Preview; readonly kept: Typed }
  /** What was put beside the texts; null: one was taken away. */
  | { readonly picture: PictureAdded | null; readonly kept: Typed; readonly answered: string };

export interface PictureAdded {
  readonly number: number;
  /** It stood beside the texts already. */
  readonly known: boolean;
  /** Its mark was put at the end of the text; it stood in a text already where not. */
  readonly marked: boolean;
}

/** Carries out what the button of the item's page says. */
export async function actOnItem(deps: AppDeps, actor: Actor, of: ItemOrDraft, form: FormData): Promise<ItemActed> {
  const act = Act.parse(form.get('act'));
  const itemId = 'itemId' in of ? of.itemId : null;
  if (itemId && (act === 'live' || act === 'retired')) {
    await reviewItem(deps, actor, itemId, act);
    return { saved: itemId };
  }
  await assertMayWriteItem(deps, actor, itemId);
  const kept = textFields(form);
  if (form.has('drop')) {
    await dropPicture(deps, actor, of, uuidParam(kept.drop));
    return { picture: null, kept, answered: deps.clock.now().toString() };
  }
  if (act === 'picture') return await putPicture(deps, actor, of, form, kept);
  const said = descriptionsIn(kept);
  const parsed = ItemForm.safeParse({ ...kept, partial: form.has('partial'), sample: form.has('sample') });
  const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...said.errors };
  if (!parsed.success || Object.keys(errors).length > 0) return { errors, kept };
  if (act === 'preview') return { preview: await previewItem(deps, actor, of, parsed.data, said.words), kept };
  const draftId = 'draftId' in of ? of.draftId : null;
  return { saved: await saveItem(deps, actor, itemId, parsed.data, { said: said.words, draftId }) };
}

async function putPicture(deps: AppDeps, actor: Actor, of: ItemOrDraft, form: FormData, kept: Typed): Promise<ItemActed> {
  const words = PictureWords.safeParse({ ru: kept.newAlt ?? '', kk: kept.newAltKk ?? '' });
  const file = form.get('picture');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const errors = {
    ...(chosen ? {} : { picture: m.exam_picture_choose_file() }),
    ...(words.success ? {} : renamed(fieldErrors(words.error), { ru: 'newAlt', kk: 'newAltKk' })),
  };
  if (!chosen || !words.success) return { errors, kept };
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const { number, known } = await addPicture(deps, actor, of, { bytes, words: words.data });
  const { newAlt: _, newAltKk: __, ...rest } = kept;
  const marked = withMarks(rest, number);
  return { picture: { number, known, marked: marked.text !== (rest.text ?? '') }, kept: marked, answered: deps.clock.now().toString() };
}

/** The texts with the picture at their end, each in its language; nothing where the text or the answers name it already. */
function withMarks(kept: Typed, number: number): Typed {
  const marked = (text: string | undefined, answers: string | undefined, mark: string) =>
    picturesNamed([text, answers], PICTURE_MARK).has(number) ? (text ?? '') : `${text?.trimEnd() ?? ''}\n\n${mark}`.trimStart();
  const inRussian = { ...kept, text: marked(kept.text, kept.answers, `[рисунок ${number}]`) };
  return kept.textKk?.trim() ? { ...inRussian, textKk: marked(kept.textKk, kept.answersKk, `[сурет ${number}]`) } : inRussian;
}

/** What is said of the pictures: `alt.<id>` and `altKk.<id>`. */
function descriptionsIn(kept: Typed): { words: ReadonlyMap<string, PictureWords>; errors: Readonly<Record<string, string>> } {
  const words = new Map<string, PictureWords>();
  const errors: Record<string, string> = {};
  for (const name of Object.keys(kept)) {
    const [field, id = ''] = name.split('.');
    if (field !== 'alt') continue;
    const parsed = PictureWords.safeParse({ ru: kept[name], kk: kept[`altKk.${id}`] ?? '' });
    if (parsed.success) words.set(id, parsed.data);
    else Object.assign(errors, renamed(fieldErrors(parsed.error), { ru: name, kk: `altKk.${id}` }));
  }
  return { words, errors };
}

const renamed = (errors: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [names[name] ?? name, text]));
