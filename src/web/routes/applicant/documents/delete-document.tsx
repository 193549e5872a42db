import { redirect } from 'react-router';
import { deleteDocument, listOwnDocuments } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import type { Route } from './+types/delete-document.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.documentId);
    const version = (await listOwnDocuments(deps, actor)).find(({ documentId }) => documentId === id);
    if (!version) throw new Refusal('not_found');
    return { name: version.name };
  });
}

export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    await deleteDocument(deps, actor, uuidParam(params.documentId));
    return redirect('/cabinet/documents');
  });
}

export default function DeleteDocument({ loaderData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow">
      <Confirm
        title={m.documents_delete_question()}
        text={m.documents_delete_text({ name: loaderData.name })}
        confirm={m.documents_delete()}
        keep={m.documents_keep()}
        keepHref="/cabinet/documents"
        risk
      />
    </div>
  );
}
