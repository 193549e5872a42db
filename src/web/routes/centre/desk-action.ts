import { data, redirect } from 'react-router';
import {
  acceptApplication,
  addRemark,
  checkBlock,
  checkField,
  checkIdentity,
  deleteRemark,
  markDocument,
  NewRemark,
} from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { fieldErrors } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { REFUSALS, refusable, uuidParam } from '#web/refusals.ts';
import { type DeskTyped, deskHref, deskViewOf } from './desk-address.ts';

type Work = (deps: AppDeps, actor: Actor, id: string, form: FormData) => Promise<void>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 4_000);

const DOES: Readonly<Record<string, Work>> = {
  check: (deps, actor, id, form) =>
    checkField(deps, actor, id, { block: text(form, 'block'), field: text(form, 'field'), right: form.get('right') === 'yes' }),
  check_block: (deps, actor, id, form) => checkBlock(deps, actor, id, text(form, 'block')),
  see: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'seen'),
  fit: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'right'),
  unmark: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'seen'),
  identity: (deps, actor, id, form) => checkIdentity(deps, actor, id, form.get('checked') === 'yes'),
  delete_remark: (deps, actor, id, form) => deleteRemark(deps, actor, id, uuidParam(text(form, 'remarkId'))),
  accept: (deps, actor, id) => acceptApplication(deps, actor, id),
};

/** Every button of the desk; after it the desk stands where it stood. */
export async function deskAction(deps: AppDeps, actor: Actor, id: string | undefined, request: Request) {
  const form = await request.formData();
  const intent = text(form, 'intent');
  const view = deskViewOf(request);
  const typed: DeskTyped = { words: text(form, 'words') || text(form, 'phrase'), page: text(form, 'page') };
  return await refusable(
    async () => {
      const applicationId = uuidParam(id);
      if (intent === 'remark' || form.has('phrase')) {
        const errors = await addRemarkOf(deps, actor, applicationId, form, typed);
        if (errors) return data({ errors, typed }, { status: 422 });
      } else {
        const work = Object.hasOwn(DOES, intent) ? DOES[intent] : undefined;
        if (!work) throw new Refusal('not_found');
        await work(deps, actor, applicationId, form);
      }
      return redirect(deskHref(applicationId, { ...view, remark: null }));
    },
    { typed },
  );
}

/** @returns what is wrong, by field; null where the remark stands. */
async function addRemarkOf(
  deps: AppDeps,
  actor: Actor,
  applicationId: string,
  form: FormData,
  { words, page = '' }: DeskTyped,
): Promise<Readonly<Record<string, string>> | null> {
  if (words.trim() === '') return { words: m.centre_remark_needs_words() };
  if (page.trim() !== '' && !/^[1-9]\d{0,3}$/.test(page.trim())) return { page: m.centre_remark_page_form() };
  const remark = NewRemark.safeParse(remarkOf(form, words, page));
  if (!remark.success) {
    const { words: fault } = fieldErrors(remark.error);
    if (!fault) throw new Refusal('not_found');
    return { words: fault };
  }
  try {
    await addRemark(deps, actor, applicationId, remark.data);
    return null;
  } catch (error) {
    const message = error instanceof Refusal && error.code === 'remark_beyond_pages' && REFUSALS[error.code]?.message(error.details);
    if (!message) throw error;
    return { page: message };
  }
}

const remarkOf = (form: FormData, words: string, page: string) => ({
  block: text(form, 'block'),
  field: text(form, 'field') || null,
  documentId: text(form, 'documentId') || null,
  page: page.trim() === '' ? null : Number(page),
  words,
  ...(form.has('key') ? { key: text(form, 'key') } : {}),
});
