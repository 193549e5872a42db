import { requestContext } from '#web/context.ts';
import { refusable } from '#web/refusals.ts';
import { jsonOf } from '#web/sending/json-of.ts';
import type { Route } from './+types/own-documents-upload.ts';
import { handleCabinetForm } from './own-documents-form.ts';

/** The same as the form of the page, for the script that shows progress. */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return jsonOf(await refusable(async () => ({ to: await handleCabinetForm(deps, actor, form) })));
}
