import { requestContext } from '#web/context.ts';
import { refusable, uuidParam } from '#web/refusals.ts';
import { jsonOf } from '#web/sending/json-of.ts';
import type { Route } from './+types/documents-block-upload.ts';
import { handlePlaceForm } from './place-form.ts';

/** The same as the form of the page, for the script that shows progress. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const block = form.get('place') === 'portfolio' ? 'portfolio' : 'documents';
  const outcome = await refusable(async () => {
    const id = uuidParam(params.id);
    return { to: `/cabinet/applications/${id}/edit/${block}${await handlePlaceForm(deps, actor, id, form)}` };
  });
  return jsonOf(outcome);
}
