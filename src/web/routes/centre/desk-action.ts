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
  returnApplication,
} from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { fieldErrors } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable, uuidParam } from '#web/refusals.ts';
import { deskHref, deskViewOf } from './desk-address.ts';

type Work = (deps: AppDeps, actor: Actor, id: string, form: FormData) => Promise<void>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 4_000);

const DOES: Readonly<Record<string, Work>> = {
  check: (deps, actor, id, form) =>
    checkField(deps, actor, id, { block: text(form, 'block'), field: text(form, 'field'), right: form.get('right') === 'yes' }),
  check_block: (deps, actor, id, form) => checkBlock(deps, actor, id, text(form, 'block')),
  see: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'seen'),
  fit: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'right'),
  unmark: (deps, actor, id, form) => markDocument(deps, actor, id, uuidParam(text(form, 'documentId')), 'unmarked'),
  identity: (deps, actor, id, form) => checkIdentity(deps, actor, id, form.get('checked') === 'yes'),
  delete_remark: (deps, actor, id, form) => deleteRemark(deps, actor, id, uuidParam(text(form, 'remarkId'))),
  return: (deps, actor, id) => returnApplication(deps, actor, id),
  accept: (deps, actor, id) => acceptApplication(deps, actor, id),
};

/** Every button of the desk; after it the desk stands where it stood. */
export async function deskAction(deps: AppDeps, actor: Actor, id: string | undefined, request: Request) {
  const form = await request.formData();
  const intent = text(form, 'intent');
  const view = deskViewOf(request);
  const words = text(form, 'words') || text(form, 'phrase');
  return await refusable(
    async () => {
      const applicationId = uuidParam(id);
      if (intent === 'remark' || form.has('phrase')) {
        if (words.trim() === '') return data({ errors: { words: m.centre_remark_needs_words() } }, { status: 422 });
        const remark = NewRemark.safeParse(remarkOf(form, words));
        if (!remark.success) {
          const { words: fault } = fieldErrors(remark.error);
          if (!fault) throw new Refusal('not_found');
          return data({ errors: { words: fault }, words }, { status: 422 });
        }
        await addRemark(deps, actor, applicationId, remark.data);
      } else {
        const work = Object.hasOwn(DOES, intent) ? DOES[intent] : undefined;
        if (!work) throw new Refusal('not_found');
        await work(deps, actor, applicationId, form);
      }
      return redirect(deskHref(applicationId, { ...view, remark: null }));
    },
    { words },
  );
}

function remarkOf(form: FormData, words: string) {
  const page = Number.parseInt(text(form, 'page'), 10);
  return {
    block: text(form, 'block'),
    field: text(form, 'field') || null,
    documentId: text(form, 'documentId') || null,
    page: Number.isInteger(page) && page > 0 ? page : null,
    words,
  };
}
