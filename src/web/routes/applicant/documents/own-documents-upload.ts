import { requestContext } from '#web/context.ts';
import { refusable } from '#web/refusals.ts';
import type { Route } from './+types/own-documents-upload.ts';
import { handleCabinetForm } from './own-documents-form.ts';
import { uploadAnswer } from './read-upload.ts';

/** The same as the form of the page, for the script that shows progress. */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return uploadAnswer(await refusable(async () => ({ to: await handleCabinetForm(deps, actor, form) })));
}
