import { redirect } from 'react-router';
import { saveBlock } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/confirm-block.ts';
import { pageAfter, ticksOf } from './block-form.ts';
import { keepAnswers } from './keep-block.ts';

/** The two ticks under a block whose content is saved piece by piece: documents, portfolio. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    if (params.block !== 'documents' && params.block !== 'portfolio') throw new Refusal('not_found');
    await saveBlock(deps, actor, id, params.block, { values: {}, entries: [], ...ticksOf(form) });
    await keepAnswers(deps, actor, id, form);
    return redirect(pageAfter(id, params.block, form));
  });
}
